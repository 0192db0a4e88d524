package dev.because.symbolic.game.search.puct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Evaluator;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PuctTest {
    private static final Position ITALIAN =
            Fen.read("r1bqk1nr/pppp1ppp/2n5/2b1p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w KQkq - 4 4");
    private static final Constants USUAL = Constants.USUAL;

    private static Puct puct(Constants constants) {
        return new Puct(new MaterialEvaluator(), constants);
    }

    private static Question ask(Position position, int nodes) {
        return Question.best(position, Limit.nodes(nodes));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "6k1/5ppp/8/8/8/8/5PPP/R5K1 w - - 0 1, 1",
        "rnbqkbnr/pppp1ppp/8/4p3/6P1/5P2/PPPPP2P/RNBQKBNR b KQkq - 0 2, 1",
        "6k1/8/8/8/8/8/R7/1R4K1 w - - 0 1, 2",
        "r5rk/5p1p/5R2/4B3/8/8/7P/7K w - - 0 1, 3",
    })
    void mateIsProvedAndItsVariationEndsInMate(String fen, int moves) {
        Position position = Fen.read(fen);
        for (int batch : List.of(1, 16)) {
            try (Puct puct = puct(USUAL.batch(batch))) {
                Analysis analysis = puct.analyse(ask(position, 30_000));
                assertEquals(
                        Score.mate(position.toMove(), moves), analysis.best().score());
                Position now = position;
                for (Move move : analysis.best().moves()) {
                    now = now.play(move);
                }
                assertTrue(now.isCheckmate());
                assertEquals(2 * moves - 1, analysis.best().moves().size());
                assertTrue(analysis.nodes() < 30_000, "it ends when the mate is proved");
            }
        }
    }

    @Test
    void whoIsMatedByForceIsToldInHowManyMoves() {
        Position lost = Fen.read("7k/8/5K2/8/8/8/8/6Q1 b - - 0 1");
        try (Puct puct = puct(USUAL)) {
            Analysis analysis = puct.analyse(ask(lost, 1_000));
            assertEquals(Score.mate(Side.BLACK, -1), analysis.best().score());
            assertTrue(analysis.nodes() < 10, "nothing is open any more");
        }
    }

    @Test
    void moreLinesThanTheMateAreRankedByVisits() {
        Position position = Fen.read("6k1/8/8/8/8/8/R7/1R4K1 w - - 0 1");
        try (Puct puct = puct(USUAL)) {
            Analysis analysis = puct.analyse(ask(position, 1_500).lines(4));
            assertEquals(4, analysis.lines().size());
            assertEquals(
                    4, analysis.lines().stream().map(Line::first).distinct().count());
            assertTrue(analysis.best().score().mate() == 2, analysis.toString());
        }
    }

    @Test
    void theLimitIsMetExactlyAndPositionsAreJudgedInBatches() {
        for (int batch : List.of(1, 7, 16)) {
            MaterialEvaluator evaluator = new MaterialEvaluator();
            try (Puct puct = new Puct(evaluator, USUAL.batch(batch))) {
                assertEquals(500, puct.analyse(ask(ITALIAN, 500)).nodes());
                assertEquals(batch, evaluator.largestBatch);
                assertTrue(evaluator.judged <= 500);
            }
            assertTrue(evaluator.closed);
        }
    }

    @Test
    void batchesChangeLittleOfWhatIsPreferred() {
        Position hanging = Fen.read("rnb1kbnr/pppp1ppp/8/4p1q1/4P3/3P4/PPP2PPP/RNBQKBNR w KQkq - 1 3");
        for (int batch : List.of(1, 4, 16, 64)) {
            try (Puct puct = puct(USUAL.batch(batch))) {
                Analysis analysis = puct.analyse(ask(hanging, 3_000));
                assertEquals("Bxg5", San.write(hanging, analysis.best().first()), "batch " + batch);
                assertTrue(analysis.best().score().centipawns() > 100, "batch " + batch);
            }
        }
    }

    @Test
    void theSameQuestionGetsTheSameAnswerWhateverWasAskedBefore() {
        try (Puct puct = puct(USUAL)) {
            Analysis first = puct.analyse(ask(ITALIAN, 700).lines(5));
            SearchTree tree = puct.tree(3).orElseThrow();
            Game game = Game.of(ITALIAN).play(first.best().first());
            puct.analyse(new Question(game, 1, List.of(), Limit.nodes(300)));
            puct.explore(ask(ITALIAN, 300), Noise.alphaZero(1));
            assertEquals(first, puct.analyse(ask(ITALIAN, 700).lines(5)));
            assertEquals(tree, puct.tree(3).orElseThrow());
        }
    }

    @Test
    void whatWasFoundIsKeptWhereItIsWanted() {
        Position pawn = Fen.read("8/8/8/4k3/8/8/4P3/4K3 w - - 0 1");
        try (Puct puct = puct(USUAL.reusing())) {
            Analysis first = puct.analyse(ask(pawn, 2_000));
            SearchTree.Branch played = puct.tree(2).orElseThrow().branches().get(0);
            SearchTree.Branch answered = played.branches().get(0);
            Game game = Game.of(pawn).play(played.move()).play(answered.move());
            int kept = answered.visits();
            assertTrue(kept > 10, "" + kept);
            Analysis second = puct.analyse(new Question(game, 1, List.of(), Limit.nodes(kept)));
            assertEquals(kept, second.nodes());
            assertEquals(
                    first.best().moves().subList(2, first.best().moves().size()),
                    second.best().moves());
            Analysis third = puct.analyse(new Question(game, 1, List.of(), Limit.nodes(kept + 100)));
            assertEquals(kept + 100, third.nodes());
            assertEquals(400, puct.analyse(ask(Fen.START, 400)).nodes());
        }
    }

    @Test
    void noiseIsSeededAndChangesWhatIsTried() {
        try (Puct puct = puct(USUAL)) {
            puct.analyse(ask(ITALIAN, 400));
            SearchTree without = puct.tree(1).orElseThrow();
            puct.explore(ask(ITALIAN, 400), Noise.alphaZero(1));
            SearchTree one = puct.tree(1).orElseThrow();
            puct.explore(ask(ITALIAN, 400), Noise.alphaZero(2));
            SearchTree two = puct.tree(1).orElseThrow();
            puct.explore(ask(ITALIAN, 400), Noise.alphaZero(1));
            assertEquals(one, puct.tree(1).orElseThrow());
            assertNotEquals(without, one);
            assertNotEquals(two, one);
            puct.explore(ask(ITALIAN, 400), new Noise(1, 0.3, 0));
            assertEquals(without, puct.tree(1).orElseThrow());
        }
    }

    @Test
    void onlyMovesToChooseFromAreTried() {
        List<Move> among = List.of(San.read(ITALIAN, "a3"), San.read(ITALIAN, "O-O"));
        try (Puct puct = puct(USUAL)) {
            Analysis analysis = puct.analyse(new Question(Game.of(ITALIAN), 5, among, Limit.nodes(300)));
            assertEquals(2, analysis.lines().size());
            assertTrue(analysis.lines().stream().map(Line::first).allMatch(among::contains));
            assertEquals(299, visits(puct.tree(1).orElseThrow()));
            Move illegal = Move.of(0, 63, Move.Kind.PLAIN);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> puct.analyse(ask(ITALIAN, 10).only(illegal)));
        }
    }

    private static int visits(SearchTree tree) {
        return tree.branches().stream().mapToInt(SearchTree.Branch::visits).sum();
    }

    @Test
    void oneNodeIsThePolicysFirstChoice() {
        Move favourite = San.read(ITALIAN, "d3");
        Evaluator evaluator = new Fixed(Map.of(favourite, 0.6, San.read(ITALIAN, "c3"), 0.4), 0.5);
        try (Puct puct = new Puct(evaluator, USUAL)) {
            Analysis analysis = puct.analyse(ask(ITALIAN, 1).lines(3));
            assertEquals(1, analysis.lines().size());
            assertEquals(favourite, analysis.best().first());
            assertEquals(Score.centipawns(Side.WHITE, 89), analysis.best().score());
        }
    }

    @Test
    void aPositionThatIsOverHasNoLines() {
        try (Puct puct = puct(USUAL)) {
            Position stalemate = Fen.read("7k/5Q2/6K1/8/8/8/8/8 b - - 0 1");
            assertEquals(new Analysis(List.of(), 0, 0), puct.analyse(ask(stalemate, 10)));
        }
    }

    @Test
    void aLimitByDepthIsRefusedAndTimeIsKept() {
        try (Puct puct = puct(USUAL)) {
            String message = assertThrows(
                            BadInputException.class, () -> puct.analyse(Question.best(ITALIAN, Limit.depth(3))))
                    .getMessage();
            assertEquals("limit of material: found depth 3, expected nodes or time", message);
            long start = System.nanoTime();
            assertTrue(
                    puct.analyse(Question.best(ITALIAN, Limit.milliseconds(50))).nodes() > 0);
            assertTrue(System.nanoTime() - start >= 50_000_000L);
        }
    }

    @Test
    void aNetworkThatOverflowsIsNamed() {
        for (double bad : List.of(Double.NaN, Double.POSITIVE_INFINITY)) {
            Move move = San.read(ITALIAN, "d3");
            try (Puct value = new Puct(new Fixed(Map.of(move, 1.0), bad), USUAL);
                    Puct policy = new Puct(new Fixed(Map.of(move, bad), 0), USUAL)) {
                for (Puct puct : List.of(value, policy)) {
                    String message = assertThrows(BadInputException.class, () -> puct.analyse(ask(ITALIAN, 10)))
                            .getMessage();
                    assertTrue(message.startsWith("fixed: found a judgement that is no probability"), message);
                    assertTrue(puct.tree(1).isEmpty());
                }
            }
        }
    }

    /** Says the same of every position. */
    private record Fixed(Map<Move, Double> policy, double value) implements Evaluator {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public List<Judgement> judge(List<Game> games) {
            return games.stream()
                    .map(game -> new Judgement(policy, value, 0, 0))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
