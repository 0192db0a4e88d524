package dev.because.scenarios.bench;

import dev.because.explain.player.NetworkEvaluator;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.notation.Fen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How many positions a second a policy and value network judges, by how many are asked at once. The positions come from random games
 * and are the same every time; encoding them and choosing the legal moves' scores counts.
 */
public final class NetworkSpeed {
    private static final List<Integer> BATCHES = List.of(1, 16, 256);
    private static final int LONGEST_GAME = 80;
    private static final double NANOSECONDS = 1e9;

    private final List<Game> games;
    private final double seconds;

    /** @param seconds for each batch size of each network, after as long to warm up */
    public NetworkSpeed(double seconds) {
        this.seconds = seconds;
        this.games = games(BATCHES.get(BATCHES.size() - 1));
    }

    /** The line above the rows. */
    public static String header() {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-28s", "evaluations a second"));
        BATCHES.forEach(batch -> line.append(String.format(Locale.ROOT, "%12s", "batch " + batch)));
        return line + System.lineSeparator();
    }

    /** One network's line. */
    public String row(NetworkEvaluator network) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-28s", network.name()));
        for (int batch : BATCHES) {
            measure(network, batch);
            line.append(String.format(Locale.ROOT, "%,12.0f", measure(network, batch)));
        }
        return line + System.lineSeparator();
    }

    private double measure(NetworkEvaluator network, int batch) {
        long start = System.nanoTime();
        long judged = 0;
        int from = 0;
        do {
            judged += network.judge(games.subList(from, from + batch)).size();
            from = (from + batch) % games.size();
        } while (System.nanoTime() - start < seconds * NANOSECONDS);
        return judged * NANOSECONDS / (System.nanoTime() - start);
    }

    private static List<Game> games(int count) {
        Random random = new Random(0);
        List<Game> games = new ArrayList<>();
        Game game = Game.of(Fen.START);
        while (games.size() < count) {
            List<Move> moves = game.position().legalMoves();
            if (moves.isEmpty() || game.moves().size() == LONGEST_GAME) {
                game = Game.of(Fen.START);
            } else {
                games.add(game);
                game = game.play(moves.get(random.nextInt(moves.size())));
            }
        }
        return List.copyOf(games);
    }
}
