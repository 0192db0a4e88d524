package dev.because.symbolic.game.search.puct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the rules decide is known exactly. */
class ExactTest {
    /**
     * Three half moves before fifty moves without progress, the tree is small enough to be searched to its ends: its value by minimax,
     * without any network, is what the visits must come to.
     */
    @Test
    void whereTheTreeIsTinyEveryMoveGetsItsMinimaxValue() {
        Random random = new Random(6);
        int decided = 0;
        for (int trial = 0; trial < 60; trial++) {
            Position position = ending(random);
            int moves = position.legalMoves().size();
            try (Puct puct = new Puct(new MaterialEvaluator(), Constants.USUAL)) {
                Analysis analysis = puct.analyse(
                        Question.best(position, Limit.nodes(200_000)).lines(moves));
                assertTrue(analysis.nodes() < 200_000, "everything is settled in " + Fen.write(position));
                assertEquals(moves, analysis.lines().size());
                for (Line line : analysis.lines()) {
                    int expected = -minimax(position.play(line.first()), 1);
                    assertEquals(expected, plies(line), Fen.write(position) + " " + line);
                    decided += expected != 0 ? 1 : 0;
                }
                assertEquals(minimax(position, 0), plies(analysis.best()));
            }
        }
        assertTrue(decided > 20, "only " + decided + " moves decide");
    }

    /** A king and a queen or rook against a king, with the clock at 97. */
    private static Position ending(Random random) {
        while (true) {
            PieceType piece = random.nextBoolean() ? PieceType.QUEEN : PieceType.ROOK;
            Side strong = random.nextBoolean() ? Side.WHITE : Side.BLACK;
            // The lone king near the corner, and the other one near it, so that there are mates.
            Setup setup = new Setup()
                    .put(new Piece(strong.opposite(), PieceType.KING), random.nextInt(3))
                    .put(new Piece(strong, PieceType.KING), 8 * (1 + random.nextInt(3)) + random.nextInt(4))
                    .put(new Piece(strong, piece), random.nextInt(64))
                    .toMove(random.nextBoolean() ? Side.WHITE : Side.BLACK)
                    .clocks(97, 80);
            if (setup.faults().isEmpty() && setup.position().canMove()) {
                return setup.position();
            }
        }
    }

    /** 100 − plies to mate for who mates, and below 0 for who is mated; 0 for a draw. */
    private static int minimax(Position position, int ply) {
        if (!position.canMove()) {
            return position.inCheck() ? -(100 - ply) : 0;
        }
        if (ply > 0 && (position.halfmoves() >= 100 || position.isDeadByMaterial())) {
            return 0;
        }
        return position.legalMoves().stream()
                .mapToInt(move -> -minimax(position.play(move), ply + 1))
                .max()
                .orElseThrow();
    }

    private static int plies(Line line) {
        int mate = line.score().mate();
        return mate > 0
                ? 100 - (2 * mate - 1)
                : mate < 0 ? -(100 + 2 * mate) : line.score().centipawns();
    }

    @Test
    void aRepetitionIsADrawToWhoeverIsAhead() {
        Game game = Game.of(Fen.read("7k/8/8/8/8/8/1Q6/K7 b - - 0 1"));
        for (String san : List.of("Kg8", "Qb3+", "Kh8", "Qb2+", "Kg8", "Qb3+", "Kh8")) {
            game = game.play(San.read(game.position(), san));
        }
        Position now = game.position();
        Move repeats = San.read(now, "Qb2+");
        try (Puct puct = new Puct(new MaterialEvaluator(), Constants.USUAL)) {
            Analysis draw = puct.analyse(new Question(game, 1, List.of(repeats), Limit.nodes(200)));
            assertEquals(0, draw.best().score().scaled());
            assertEquals(List.of(repeats), draw.best().moves());
            Analysis unknowing =
                    puct.analyse(Question.best(now, Limit.nodes(200)).only(repeats));
            assertTrue(unknowing.best().score().scaled() > 100, unknowing.toString());
            assertTrue(puct.analyse(new Question(game, 1, List.of(), Limit.nodes(2000)))
                            .best()
                            .score()
                            .scaled()
                    > 100);
        }
    }

    @Test
    void visitsAddUpAndLeaveNothingUnderWay() {
        List<String> fens = List.of(
                Fen.write(Fen.START),
                "r1bqk1nr/pppp1ppp/2n5/2b1p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w KQkq - 4 4",
                "6k1/8/8/8/8/8/R7/1R4K1 w - - 0 1",
                "8/8/8/8/8/3k4/3p4/1K6 w - - 98 90",
                "r1b1kb1r/pppp1ppp/5q2/4n3/3KP3/2N3PN/PPP4P/R1BQ1B1R b kq - 0 1");
        for (String fen : fens) {
            for (int batch : List.of(1, 16, 50)) {
                Node root = Node.root(Fen.read(fen));
                Question question =
                        Question.best(Fen.read(fen), Limit.nodes(3_000)).lines(3);
                new Search(new MaterialEvaluator(), Constants.USUAL.batch(batch), question, root).run(Optional.empty());
                int nodes = 0;
                List<Node> waiting = new ArrayList<>(List.of(root));
                while (!waiting.isEmpty()) {
                    Node node = waiting.remove(waiting.size() - 1);
                    nodes++;
                    assertEquals(0, node.inFlight);
                    int below = 0;
                    for (Node child : node.children) {
                        if (child != null) {
                            assertEquals(node, child.parent);
                            below += child.visits;
                            waiting.add(child);
                        }
                    }
                    // One visit judged it; one that was settled when it was opened is not walked through.
                    assertEquals(node.policy.length > 0 ? node.visits - 1 : 0, below);
                    assertTrue(Math.abs(node.total) <= node.visits + 1e-9, node.total + " of " + node.visits);
                    if (node.isSettled()) {
                        assertEquals(node.visits * node.exactValue(), node.total, 1e-9);
                    }
                }
                assertTrue(nodes > 1, fen);
            }
        }
    }

    @Test
    void aMeanIsOfTheJudgementsOfAllPositionsBelow() {
        Position position = Fen.read("r1bqk1nr/pppp1ppp/2n5/2b1p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w KQkq - 4 4");
        Node root = Node.root(position);
        MaterialEvaluator evaluator = new MaterialEvaluator();
        Question question = Question.best(position, Limit.nodes(400)).lines(2);
        new Search(evaluator, Constants.USUAL, question, root).run(Optional.empty());
        assertEquals(sum(root, evaluator), root.total, 1e-9);
    }

    /** Of what each position below, judged alone, is worth to the side to move at the node. */
    private static double sum(Node node, MaterialEvaluator evaluator) {
        if (node.isSettled()) {
            return node.visits * node.exactValue();
        }
        double sum = evaluator.judge(List.of(Game.of(node.position))).get(0).value();
        for (Node child : node.children) {
            sum -= child == null ? 0 : sum(child, evaluator);
        }
        return sum;
    }
}
