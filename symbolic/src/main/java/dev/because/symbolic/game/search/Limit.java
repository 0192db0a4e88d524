package dev.because.symbolic.game.search;

import java.util.Optional;

/**
 * When an engine stops: as soon as one of these is reached. Nodes and depth give the same answer every time, time does not.
 *
 * @param nodes positions looked at; 0 for no limit
 * @param depth plies; 0 for no limit
 * @param milliseconds of wall-clock time; 0 for no limit
 */
public record Limit(long nodes, int depth, long milliseconds) {
    public static Limit nodes(long nodes) {
        return new Limit(nodes, 0, 0);
    }

    public static Limit depth(int depth) {
        return new Limit(0, depth, 0);
    }

    public static Limit milliseconds(long milliseconds) {
        return new Limit(0, 0, milliseconds);
    }

    /** As a person says it: {@code 800 nodes}, {@code depth 14}, {@code 1 s}. */
    public String title() {
        return nodes > 0
                ? String.format(java.util.Locale.ROOT, "%,d nodes", nodes)
                : depth > 0 ? "depth " + depth : milliseconds / 1000.0 + " s";
    }

    /** What {@link #toString()} or a user wrote: {@code nodes 800}, {@code depth 14}, {@code time 1.5}. */
    public static Optional<Limit> of(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length != 2 || !words[1].matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            return Optional.empty();
        }
        return switch (words[0]) {
            case "nodes" -> Optional.of(nodes((long) Double.parseDouble(words[1])));
            case "depth" -> Optional.of(depth((int) Double.parseDouble(words[1])));
            case "time" -> Optional.of(milliseconds(Math.round(1000 * Double.parseDouble(words[1]))));
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return nodes > 0 ? "nodes " + nodes : depth > 0 ? "depth " + depth : "time " + milliseconds / 1000.0;
    }
}
