package dev.because.symbolic.game.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTreeTest {
    private static final Limit LIMIT = Limit.depth(3);
    private static final Position BOARD =
            Fen.read("rn1qkbnr/ppp2p1p/3p2p1/4N3/2B1P1b1/2N5/PPPP1PPP/R1BQK2R b KQkq - 0 5");

    private final Engine engine = new AlphaBeta();
    private final Decision decision =
            new Contrast(engine, Limit.depth(5)).decide(Game.of(BOARD), List.of(), Optional.empty(), 3);
    private final SearchTree tree = SearchTree.of(decision, engine, LIMIT, 2);

    @Test
    void itIsATreeOfDepthThree() {
        assertEquals(tree.graph().vertexSet().size() - 1, tree.graph().edgeSet().size());
        for (SearchTree.Node node : tree.graph().vertexSet()) {
            assertEquals(node.equals(tree.root()) ? 0 : 1, tree.graph().inDegreeOf(node));
            assertTrue(node.path().size() <= 3);
            assertTrue(tree.steps(node).size() <= (node.path().isEmpty() ? 4 : 2));
        }
        assertTrue(
                tree.graph().vertexSet().stream().anyMatch(node -> node.path().size() == 3));
    }

    @Test
    void theOptionsAndTheirAnswersAreInIt() {
        List<Option> options = new ArrayList<>(List.of(decision.chosen()));
        options.addAll(decision.others());
        List<SearchTree.Step> steps = tree.steps(tree.root());
        assertEquals(options.size(), steps.size());
        for (int i = 0; i < steps.size(); i++) {
            assertEquals(options.get(i).move(), steps.get(i).move());
            assertEquals(options.get(i).line().score(), steps.get(i).score());
            List<SearchTree.Step> answers = tree.steps(tree.after(steps.get(i)));
            assertEquals(options.get(i).answer(), Optional.of(answers.get(0).move()));
            assertTrue(answers.get(0).main());
            assertTrue(answers.size() < 2 || !answers.get(1).main());
        }
    }

    @Test
    void everyPathIsLegalAndEveryScoreForWhoMovesAtTheRoot() {
        for (SearchTree.Step step : tree.graph().edgeSet()) {
            Position board = BOARD;
            for (Move move : step.path()) {
                assertTrue(board.isLegal(move));
                board = board.play(move);
            }
            assertEquals(BOARD.toMove(), step.score().pointOfView());
        }
    }

    @Test
    void whatBranchesOffIsWhatASearchOfItsOwnSays() {
        SearchTree.Step side = tree.graph().edgeSet().stream()
                .filter(step ->
                        step.path().size() == 2 && !step.main() && !step.score().isMate())
                .findFirst()
                .orElseThrow();
        Game there = decision.game().play(side.path().get(0));
        Score score = engine.analyse(new Question(there, 2, List.of(), LIMIT)).lines().stream()
                .filter(line -> line.first() == side.move())
                .findFirst()
                .orElseThrow()
                .score();
        assertEquals(score.from(BOARD.toMove()), side.score());
    }
}
