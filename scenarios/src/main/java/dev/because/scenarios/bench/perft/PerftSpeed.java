package dev.because.scenarios.bench.perft;

import dev.because.symbolic.game.Perft;
import dev.because.symbolic.game.notation.Epd;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Nodes a second over positions whose numbers of continuations are known. */
public final class PerftSpeed {
    private static final int WARM = 100_000;
    private static final int SHOWN = 5;

    private final long nodes;
    private final long peerNodes;

    /**
     * @param nodes the deepest count of each position with at most so many is made
     * @param peerNodes the same for the library
     */
    public PerftSpeed(long nodes, long peerNodes) {
        this.nodes = nodes;
        this.peerNodes = peerNodes;
    }

    /**
     * What came out.
     *
     * @param counted with the last moves counted
     * @param played with the last moves played
     * @param peer the library, with the last moves counted
     */
    record Row(Tally counted, Tally played, Tally peer) {
        /** How many times as many nodes a second as the library. */
        double ratio() {
            return counted.nodesPerSecond() / peer.nodesPerSecond();
        }
    }

    /**
     * Measures all positions, one after the other in one thread.
     *
     * @param positions with operations D1, D2, …
     * @param measured is told of each that is done
     */
    Row run(List<Epd> positions, Runnable measured) {
        for (Epd epd : positions) {
            deepest(epd, WARM).ifPresent(known -> Perft.count(epd.position(), known.getKey()));
            deepest(epd, WARM).ifPresent(known -> Perft.play(epd.position(), known.getKey()));
        }
        Row row = new Row(new Tally(), new Tally(), new Tally());
        for (Epd epd : positions) {
            deepest(epd, nodes).ifPresent(known -> {
                row.counted().add(epd.write(), known.getValue(), () -> Perft.count(epd.position(), known.getKey()));
                row.played().add(epd.write(), known.getValue(), () -> Perft.play(epd.position(), known.getKey()));
            });
            if (epd.position().enPassant().isEmpty()) {
                deepest(epd, peerNodes).ifPresent(known -> {
                    var theirs = JChess.position(epd.position());
                    row.peer().add(epd.write(), known.getValue(), () -> JChess.count(theirs, known.getKey()));
                });
            }
            measured.run();
        }
        return row;
    }

    private static Optional<Map.Entry<Integer, Long>> deepest(Epd epd, long most) {
        return epd.perft().entrySet().stream()
                .filter(known -> known.getValue() <= most)
                .reduce((shallow, deep) -> deep);
    }

    /** Measures, and says what came out: a table, and what it speaks of. */
    public String table(List<Epd> positions, Runnable measured) {
        Row row = run(positions, measured);
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-34s %9s %13s %13s %6s%n", "", "positions", "nodes", "nodes/s", "wrong"));
        line(table, "because, last moves counted", row.counted());
        line(table, "because, last moves played", row.played());
        line(table, JChess.NAME, row.peer());
        table.append(String.format(
                Locale.ROOT,
                "%,.0f times as fast as the library, last moves counted by both; one thread, seconds of processor time%n",
                row.ratio()));
        wrong(table, "because", row.counted());
        wrong(table, JChess.NAME, row.peer());
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Tally tally) {
        table.append(String.format(
                Locale.ROOT,
                "%-34s %9d %13d %13.0f %6d%n",
                name,
                tally.positions(),
                tally.nodes(),
                tally.nodesPerSecond(),
                tally.wrong().size()));
    }

    private static void wrong(StringBuilder table, String name, Tally tally) {
        tally.wrong().stream()
                .limit(SHOWN)
                .forEach(which ->
                        table.append(name).append(" is wrong: ").append(which).append(System.lineSeparator()));
    }
}
