package dev.because.scenarios.bench.faithfulness;

import java.util.List;
import java.util.Locale;

/**
 * How faithful one engine's refutations are.
 *
 * @param engine its name and limit
 * @param statements how many statements about boards were looked at
 * @param wrong those that do not hold
 * @param seconds how many second-best moves were looked at
 * @param saidToLose those of them that are said to lose, but win by the reference
 * @param each how long a decision took, in seconds
 */
public record FaithfulnessRow(
        String engine,
        Reference reference,
        List<Refutation> refutations,
        int statements,
        List<String> wrong,
        int seconds,
        List<String> saidToLose,
        double each) {
    private static final int NEAR = 50;

    public FaithfulnessRow {
        refutations = List.copyOf(refutations);
        wrong = List.copyOf(wrong);
        saidToLose = List.copyOf(saidToLose);
    }

    /** How many answers are the reference's. */
    public long same() {
        return refutations.stream().filter(Refutation::isSame).count();
    }

    /** How many answers are at most 50 centipawns behind the reference's. */
    public long near() {
        return refutations.stream().filter(found -> found.isNear(NEAR)).count();
    }

    /** The counts, and each disagreement in a line. */
    public String report() {
        int cases = refutations.size();
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%s (%.1f s a decision)%n", engine, each));
        text.append(String.format(
                Locale.ROOT, "  %-58s %s%n", "the same answer as " + reference.title(), of(same(), cases)));
        text.append(String.format(Locale.ROOT, "  %-58s %s%n", "within 50 centipawns of it", of(near(), cases)));
        text.append(String.format(
                Locale.ROOT,
                "  %-58s %s%n",
                "statements that hold on the board",
                of(statements - wrong.size(), statements)));
        text.append(String.format(
                Locale.ROOT,
                "  %-58s %d of %d%n",
                "second-best moves that win and are said to lose",
                saidToLose.size(),
                seconds));
        refutations.stream().filter(found -> !found.isSame()).forEach(found -> text.append("    ")
                .append(found.line(reference))
                .append(System.lineSeparator()));
        wrong.forEach(statement -> text.append("    not so: ").append(statement).append(System.lineSeparator()));
        saidToLose.forEach(
                move -> text.append("    does not lose: ").append(move).append(System.lineSeparator()));
        return text.toString();
    }

    private static String of(long count, int all) {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", count, all, all == 0 ? 0 : 100.0 * count / all);
    }
}
