package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Evaluator;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * AlphaZero's player: PUCT over an evaluator. Lines come by preference, which is by visits, so a later line may have the better score;
 * scores are expected results in centipawns by {@link Expectation}, and mates that are proved in at most so many moves. One node, the
 * smallest limit, is the policy's first choice. The search ends before its limit when one line is asked for and a mate is proved, or when
 * everything is settled.
 *
 * <p>By nodes, a question has one answer, for one size of batch.
 */
public final class Puct implements Engine {
    private final Evaluator evaluator;
    private final Constants constants;
    private @Nullable Search last;
    private Game lastGame = Game.of(Fen.START);

    /** @param evaluator is closed with this */
    public Puct(Evaluator evaluator, Constants constants) {
        this.evaluator = evaluator;
        this.constants = constants;
    }

    @Override
    public String name() {
        return evaluator.name();
    }

    /**
     * Thinks. {@link Analysis#nodes()} are the visits of the root, with those of a tree that was kept.
     *
     * @throws BadInputException if the limit is by depth, which this search does not count, or the evaluator's numbers are none
     * @throws IllegalArgumentException if a move to choose from is not legal
     */
    @Override
    public Analysis analyse(Question question) {
        return think(question, Optional.empty());
    }

    /** The same with noise on the policy at the root, for self-play: what is tried is in {@link #tree}. */
    public Analysis explore(Question question, Noise noise) {
        return think(question, Optional.of(noise));
    }

    private synchronized Analysis think(Question question, Optional<Noise> noise) {
        Limit limit = question.limit();
        if (limit.nodes() == 0 && limit.milliseconds() == 0) {
            throw new BadInputException("limit of " + name(), limit.title(), "nodes or time");
        }
        Node root =
                kept(question.game()).orElseGet(() -> Node.root(question.game().position()));
        if (!List.of(root.moves).containsAll(question.among())) {
            throw new IllegalArgumentException("among " + question.among() + " are moves that are not legal");
        }
        // A search that fails leaves a tree with visits under way, which is not to be kept.
        last = null;
        Search search = new Search(evaluator, constants, question, root);
        Optional<Ranking> ranking = root.moves.length == 0 ? Optional.empty() : Optional.of(search.run(noise));
        last = search;
        lastGame = question.game();
        return new Analysis(ranking.map(some -> some.lines(question.lines())).orElse(List.of()), root.visits, 0);
    }

    /**
     * What the last question made it look at.
     *
     * @param depth in half moves
     * @return empty if nothing was asked yet
     */
    public synchronized Optional<SearchTree> tree(int depth) {
        return Optional.ofNullable(last).map(search -> SearchTree.of(search.root(), depth));
    }

    /** The part of the last tree that begins where a game stands that goes on from the last one. */
    private Optional<Node> kept(Game game) {
        int before = lastGame.moves().size();
        if (!constants.reuse()
                || last == null
                || !game.start().equals(lastGame.start())
                || game.start().halfmoves() != lastGame.start().halfmoves()
                || game.moves().size() < before
                || !game.moves().subList(0, before).equals(lastGame.moves())) {
            return Optional.empty();
        }
        Node node = last.root();
        for (Move move : game.moves().subList(before, game.moves().size())) {
            int index = List.of(node.moves).indexOf(move);
            if (index < 0 || node.children[index] == null) {
                return Optional.empty();
            }
            node = node.children[index];
        }
        // A settled one has nothing below that ranks its moves.
        if (node.isSettled()) {
            return Optional.empty();
        }
        node.parent = null;
        return Optional.of(node);
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
