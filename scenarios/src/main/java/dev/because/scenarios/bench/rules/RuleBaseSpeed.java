package dev.because.scenarios.bench.rules;

import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Measures, and says what came out line by line. What is called first is the first in this process, and pays for loading classes. */
public final class RuleBaseSpeed {
    private static final int SMALLEST = 40;
    private static final int BUDGET = 10_000_000;

    private final int rules;
    private final int facts;
    private final double limit;

    /**
     * @param rules how many rules of experts
     * @param facts how many facts
     * @param limit how many seconds plain loops may take, of which they take four to eight times as many for twice the facts
     */
    public RuleBaseSpeed(int rules, int facts, double limit) {
        this.rules = rules;
        this.facts = facts;
        this.limit = limit;
    }

    /** The shipped bases, as they were built and compiled from their source. */
    public List<String> startUp() {
        List<String> lines = new ArrayList<>();
        List<Measured<RuleBase>> loaded = all(ShippedRules::prebuilt);
        int count = loaded.stream().mapToInt(one -> one.result().rules().size()).sum();
        lines.add(line(
                "%d shipped bases, %d rules, prebuilt: %.2f s, of which the first %.2f s; again %.2f s",
                loaded.size(), count, sum(loaded), loaded.get(0).seconds(), sum(all(ShippedRules::prebuilt))));
        try {
            List<Measured<RuleBase>> compiled = all(ShippedRules::compiled);
            lines.add(line(
                    "the same compiled from source: %.2f s, of which the first %.2f s; again %.2f s",
                    sum(compiled), compiled.get(0).seconds(), sum(all(ShippedRules::compiled))));
        } catch (IllegalStateException e) {
            lines.add("compiled from source: not measured, " + e.getMessage());
        }
        return lines;
    }

    private static List<Measured<RuleBase>> all(Function<String, RuleBase> way) {
        return ShippedRules.names().stream()
                .map(name -> Measured.of(() -> way.apply(name)))
                .toList();
    }

    private static double sum(List<Measured<RuleBase>> measured) {
        return measured.stream().mapToDouble(Measured::seconds).sum();
    }

    /** Rules of experts: building, asking, and building again after an edit. */
    public List<String> experts() {
        List<String> lines = new ArrayList<>();
        ExpertRules random = new ExpertRules(1);
        RuleSet set = random.rules(rules);
        List<Fact> all = random.facts(facts);
        Measured<ReteEvaluation> built = Measured.of(() -> new ReteEvaluation(set));
        lines.add(line("%d rules of experts built: %.2f s, %.0f MB", rules, built.seconds(), built.megabytes()));
        for (String when : List.of("first", "again")) {
            Measured<Trace> asked = Measured.of(() -> built.result().evaluate(all, BUDGET));
            lines.add(line(
                    "%d facts to fixpoint, %s: %.2f s, %.0f MB; %d matches, %d conclusions",
                    facts,
                    when,
                    asked.seconds(),
                    asked.megabytes(),
                    asked.result().matches().size(),
                    asked.result().concluded().size()));
        }
        RuleSet edited = random.edited(set);
        Measured<Trace> reloaded = Measured.of(() -> new ReteEvaluation(edited).evaluate(all, BUDGET));
        Measured<ReteEvaluation> rebuilt = Measured.of(() -> new ReteEvaluation(edited));
        lines.add(line(
                "after an edit of one rule: rebuilt in %.2f s; rebuilt and asked in %.2f s",
                rebuilt.seconds(), reloaded.seconds()));
        lines.addAll(beside(built.result(), new NaiveEvaluation(set), all));
        return lines;
    }

    /** The same rules by plain loops, on ever more of the facts while these end in time. */
    private List<String> beside(Evaluation rete, Evaluation naive, List<Fact> all) {
        List<String> lines = new ArrayList<>();
        double last = 0;
        for (int count = Math.min(SMALLEST, facts); count <= facts && last < limit / 8; count *= 2) {
            List<Fact> some = all.subList(0, count);
            Measured<Trace> quick = Measured.of(() -> rete.evaluate(some, BUDGET));
            Measured<Trace> plain = Measured.of(() -> naive.evaluate(some, BUDGET));
            if (!quick.result().equals(plain.result())) {
                throw new IllegalStateException("the two ways differ on " + count + " facts");
            }
            last = plain.seconds();
            lines.add(line(
                    "%d facts, the same matches both ways: by the network %.3f s, by plain loops %.3f s",
                    count, quick.seconds(), plain.seconds()));
        }
        return lines;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
