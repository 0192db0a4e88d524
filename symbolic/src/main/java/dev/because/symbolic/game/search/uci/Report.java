package dev.because.symbolic.game.search.uci;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One {@code info} line that has a variation, as the program wrote it: its moves are not yet known to be legal.
 *
 * @param rank 1 for the best variation
 * @param depth 0 if it does not say
 * @param nodes 0 if it does not say
 * @param mate whether {@code value} counts moves to mate instead of centipawns
 * @param value for the side to move
 * @param exact whether the value is no mere bound
 * @param moves at least one
 */
record Report(int rank, int depth, long nodes, boolean mate, int value, boolean exact, List<String> moves) {
    private static final List<String> FLAGS = List.of("lowerbound", "upperbound");

    /** Words of the line are not what the protocol has. */
    static final class Nonsense extends Exception {
        private static final long serialVersionUID = 1L;

        Nonsense(String message) {
            super(message);
        }
    }

    /**
     * Reads a line that begins with {@code info}.
     *
     * @return empty if it tells of no variation with its score
     */
    static Optional<Report> of(String line) throws Nonsense {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        int said = words.indexOf("string");
        List<String> before = said < 0 ? words : words.subList(0, said);
        int score = before.indexOf("score");
        int pv = before.indexOf("pv");
        if (score < 0 || pv < 0 || pv + 1 == before.size()) {
            return Optional.empty();
        }
        String unit = word(before, score + 1);
        if (!unit.equals("cp") && !unit.equals("mate")) {
            throw new Nonsense("score " + unit);
        }
        int value = (int) number(before, score + 2, -1_000_000, 1_000_000);
        if (unit.equals("mate") && value == 0) {
            throw new Nonsense("score mate 0");
        }
        return Optional.of(new Report(
                (int) after(before, "multipv", 1, 256).orElse(1L).longValue(),
                (int) after(before, "depth", 0, 1_000).orElse(0L).longValue(),
                after(before, "nodes", 0, Long.MAX_VALUE).orElse(0L),
                unit.equals("mate"),
                value,
                before.subList(0, pv).stream().noneMatch(FLAGS::contains),
                List.copyOf(before.subList(pv + 1, before.size()))));
    }

    /** The value on one scale with mates at its ends. */
    int scaled() {
        return mate ? value > 0 ? 10_000_000 - value : -10_000_000 - value : value;
    }

    private static Optional<Long> after(List<String> words, String key, long least, long most) throws Nonsense {
        int at = words.indexOf(key);
        return at < 0 ? Optional.empty() : Optional.of(number(words, at + 1, least, most));
    }

    private static long number(List<String> words, int at, long least, long most) throws Nonsense {
        String word = word(words, at);
        try {
            long number = Long.parseLong(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw new Nonsense(words.get(at - 1) + " " + word);
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }
}
