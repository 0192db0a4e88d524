package dev.because.explain.render.board.choice;

import dev.because.explain.render.board.MoveRole;
import dev.because.explain.render.board.tree.SearchNode;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.contrast.Decision;
import dev.because.symbolic.game.contrast.SearchTree;
import dev.because.symbolic.game.notation.San;
import java.util.List;
import java.util.Optional;

/**
 * A search tree in words.
 *
 * @param rival the place of the move that the answer is held against
 */
record TreeNodes(SearchTree tree, Decision decision, Optional<Integer> rival) {
    SearchNode root() {
        Position board = decision.game().position();
        return new SearchNode(
                board.toMove().title() + " to move",
                "",
                Optional.empty(),
                children(tree.root(), board, Optional.empty()));
    }

    private List<SearchNode> children(SearchTree.Node node, Position board, Optional<MoveRole> above) {
        return tree.steps(node).stream()
                .map(step -> {
                    Optional<MoveRole> role = role(step, above);
                    return new SearchNode(
                            San.write(board, step.move()),
                            step.score().toString().replace('-', '−'),
                            role,
                            children(tree.after(step), board.play(step.move()), role));
                })
                .toList();
    }

    private Optional<MoveRole> role(SearchTree.Step step, Optional<MoveRole> above) {
        if (step.path().size() == 2 && above.equals(Optional.of(MoveRole.ALTERNATIVE)) && step.main()) {
            return Optional.of(MoveRole.ANSWER);
        }
        if (step.path().size() > 1) {
            return Optional.empty();
        }
        Move move = step.move();
        if (move == decision.chosen().move()) {
            return Optional.of(MoveRole.CHOSEN);
        }
        return rival.map(place -> decision.others().get(place - 1).move())
                .filter(move::equals)
                .map(alternative -> MoveRole.ALTERNATIVE);
    }
}
