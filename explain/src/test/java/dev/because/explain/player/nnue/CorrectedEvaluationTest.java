package dev.because.explain.player.nnue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrectedEvaluationTest {
    private static final Evaluation NOTHING = position -> 0;
    private final ValueNetwork network = RandomNetwork.of(24, 1);

    /** The network by its definition, from the letters of a FEN, in fractions. */
    private static double defined(ValueNetwork network, String fen) {
        String[] fields = fen.split(" ");
        boolean white = fields[1].equals("w");
        double[] mover = hidden(network, fields[0], white);
        double[] other = hidden(network, fields[0], !white);
        int pieces = fields[0].replaceAll("[^a-zA-Z]", "").length();
        int bucket = (pieces - 1) / 4;
        double sum = network.outputBias()[bucket] / (181.0 * 181 * 64);
        for (int i = 0; i < mover.length; i++) {
            sum += mover[i] * mover[i] * network.output()[2 * bucket][i] / 64.0;
            sum += other[i] * other[i] * network.output()[2 * bucket + 1][i] / 64.0;
        }
        return 400 * sum;
    }

    private static double[] hidden(ValueNetwork network, String board, boolean white) {
        String[] ranks = board.replaceAll("1", ".")
                .replaceAll("2", "..")
                .replaceAll("3", "...")
                .replaceAll("4", "....")
                .replaceAll("5", ".....")
                .replaceAll("6", "......")
                .replaceAll("7", ".......")
                .replaceAll("8", "........")
                .split("/");
        boolean mirrored = false;
        for (String rank : ranks) {
            mirrored |= rank.indexOf(white ? 'K' : 'k') >= 4;
        }
        double[] sums = new double[network.hidden()];
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = network.bias()[unit];
            for (int row = 0; row < 8; row++) {
                for (int file = 0; file < 8; file++) {
                    char letter = ranks[row].charAt(file);
                    if (letter != '.') {
                        int kind = "pnbrqk".indexOf(Character.toLowerCase(letter));
                        boolean own = Character.isUpperCase(letter) == white;
                        int seenRank = white ? 7 - row : row;
                        int seenFile = mirrored ? 7 - file : file;
                        sums[unit] += network.input()[(own ? 0 : 384) + 64 * kind + 8 * seenRank + seenFile][unit];
                    }
                }
            }
            sums[unit] = Math.max(0, Math.min(1, sums[unit] / 181));
        }
        return sums;
    }

    @Test
    void fromMoveToMoveItComputesWhatTheDefinitionSays() {
        CorrectedEvaluation evaluation = new CorrectedEvaluation(NOTHING, network);
        Random random = new Random(2);
        Position position = Fen.START;
        for (int i = 0; i < 3000; i++) {
            assertEquals(
                    defined(network, Fen.write(position)), evaluation.correction(position), 1, Fen.write(position));
            List<Move> moves = position.legalMoves();
            position = moves.isEmpty() || i % 150 == 149
                    ? Fen.START
                    : position.play(moves.get(random.nextInt(moves.size())));
        }
    }

    @Test
    void whatWasAskedBeforeChangesNothing() {
        Position position = Fen.read("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1");
        CorrectedEvaluation used = new CorrectedEvaluation(NOTHING, network);
        for (Move move : position.legalMoves()) {
            Position after = position.play(move);
            assertEquals(new CorrectedEvaluation(NOTHING, network).of(after), used.of(after), move::toString);
        }
    }

    @Test
    void colourAndWingMakeNoDifference() {
        CorrectedEvaluation evaluation = new CorrectedEvaluation(NOTHING, network);
        int value = evaluation.of(Fen.read("6k1/5ppp/8/3n4/8/1P6/P1P1R3/1K6 w - - 0 1"));
        assertEquals(value, evaluation.of(Fen.read("1k6/p1p1r3/1p6/8/3N4/8/5PPP/6K1 b - - 0 1")), "colours");
        assertEquals(value, evaluation.of(Fen.read("1k6/ppp5/8/4n3/8/6P1/3R1P1P/6K1 w - - 0 1")), "wings");
    }

    @Test
    void addsToTheCount() {
        Position position = Fen.read("6k1/5ppp/8/3n4/8/1P6/P1P1R3/1K6 w - - 0 1");
        CorrectedEvaluation evaluation = new CorrectedEvaluation(StaticEvaluation.fitted(), network);
        assertEquals(StaticEvaluation.fitted().of(position) + evaluation.correction(position), evaluation.of(position));
    }

    @Test
    void theGreatestWeightsDoNotOverflow() {
        int hidden = ValueNetwork.MOST_HIDDEN;
        int[][] input = new int[Features.COUNT][hidden];
        int[][] output = new int[2 * Features.BUCKETS][hidden];
        int[] bias = new int[hidden];
        java.util.Arrays.fill(bias, 10_000);
        for (int[] row : output) {
            java.util.Arrays.fill(row, ValueNetwork.MOST_OUTPUT);
        }
        ValueNetwork greatest = new ValueNetwork(input, bias, output, new int[Features.BUCKETS]);
        CorrectedEvaluation evaluation = new CorrectedEvaluation(NOTHING, greatest);
        assertEquals(2 * hidden * 127 * 400 / 64, evaluation.correction(Fen.START));
        assertEquals(8000, evaluation.of(Fen.START), "is cut off below a mate");
    }

    @Test
    void weightsThatDoNotBelongTogetherAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ValueNetwork(network.input(), new int[23], network.output(), network.outputBias()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ValueNetwork(network.input(), network.bias(), network.output(), new int[7]));
    }
}
