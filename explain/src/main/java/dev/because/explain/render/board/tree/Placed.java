package dev.because.explain.render.board.tree;

import dev.because.explain.render.board.MoveRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node and where it stands. The general layout of graphs is free to exchange siblings; here they stand best first, a row each, and
 * who is above them in the middle of them.
 *
 * @param role by which it is coloured, its own or that of the branch whose best line it is on
 * @param parent its index among all; -1 for the root
 * @param depth in plies
 * @param row from 0, where the first leaf is
 * @param cut whether there is more below it that is not drawn
 */
record Placed(SearchNode node, Optional<MoveRole> role, int parent, int depth, double row, boolean cut) {

    /** The nodes down to a depth, each before those below it. */
    static List<Placed> tree(SearchNode root, int depth) {
        List<Placed> nodes = new ArrayList<>();
        place(nodes, root, Optional.empty(), -1, 0, depth, 0);
        return nodes;
    }

    /** Places a node and all below it from a row on; answers the first row that is free then. */
    private static int place(
            List<Placed> nodes,
            SearchNode node,
            Optional<MoveRole> inherited,
            int parent,
            int depth,
            int most,
            int row) {
        Optional<MoveRole> role = node.role().or(() -> inherited);
        int index = nodes.size();
        boolean cut = depth == most && !node.children().isEmpty();
        nodes.add(new Placed(node, role, parent, depth, row, cut));
        if (depth == most || node.children().isEmpty()) {
            return row + 1;
        }
        boolean told = node.children().stream().anyMatch(child -> child.role().isPresent());
        int next = row;
        int last = index;
        for (int i = 0; i < node.children().size(); i++) {
            last = nodes.size();
            Optional<MoveRole> best = i == 0 && !told ? role : Optional.empty();
            next = place(nodes, node.children().get(i), best, index, depth + 1, most, next);
        }
        double middle = (nodes.get(index + 1).row() + nodes.get(last).row()) / 2;
        nodes.set(index, new Placed(node, role, parent, depth, middle, cut));
        return next;
    }
}
