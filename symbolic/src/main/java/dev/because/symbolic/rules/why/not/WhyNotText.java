package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import dev.because.symbolic.rules.why.Clauses;
import dev.because.symbolic.rules.why.Figures;
import dev.because.symbolic.rules.why.Goal;
import dev.because.symbolic.rules.why.Lexicon;
import dev.because.symbolic.rules.why.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link WhyNotAnswer} in English: what was not concluded, one line for each rule that could have concluded it, with those for what it
 * needs indented below, and the smallest change.
 */
public final class WhyNotText {
    private static final String INDENT = "  ";

    private final Lexicon lexicon;
    private final Clauses clauses;
    private final WhyNotAnswer answer;

    private WhyNotText(WhyNotAnswer answer, Vocabulary words, Speaker speaker) {
        List<Fact> facts = new ArrayList<>(answer.trace().given());
        facts.addAll(answer.trace().concluded());
        this.answer = answer;
        this.lexicon = new Lexicon(words, facts, speaker);
        this.clauses = new Clauses(lexicon);
    }

    /** All lines, each ending with a line feed. */
    public static String of(WhyNotAnswer answer, Vocabulary words) {
        return of(answer, words, Speaker.PLAIN);
    }

    /** The same, with somebody who fills the sentences of rules. */
    public static String of(WhyNotAnswer answer, Vocabulary words, Speaker speaker) {
        return new WhyNotText(answer, words, speaker).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(goal(answer.goal()) + " is not concluded"
                + (answer.attempts().isEmpty() ? "; no rule could conclude it." : "."));
        answer.attempts().forEach(attempt -> tell(attempt, "", lines));
        if (!answer.attempts().isEmpty()) {
            lines.addAll(new ChangeText(lexicon, clauses).of(answer.smallest()));
        }
        return String.join("\n", lines) + "\n";
    }

    private String goal(Goal goal) {
        return clauses.told(new Fact(goal.conclusion(), goal.values()), Optional.empty());
    }

    private void tell(Attempt attempt, String indent, List<String> into) {
        into.add(indent + "Rule \"" + attempt.rule().name() + "\" " + stops(attempt) + ".");
        if (attempt.blocker() instanceof Blocker.NotConcluded needed) {
            needed.attempts().forEach(other -> tell(other, indent + INDENT, into));
        }
    }

    private String stops(Attempt attempt) {
        int all = attempt.rule().when().size();
        if (attempt.blocker() instanceof Blocker.NotInForce not) {
            return "is not in force on " + not.day() + ": it holds"
                    + not.from().map(from -> " from " + from).orElse("")
                    + not.until().map(until -> " until " + until).orElse("")
                    + (attempt.met() == all ? "; all its conditions are met" : "");
        }
        if (attempt.blocker() instanceof Blocker.EarlierRow row) {
            return "has all that it asks for, but rule \""
                    + row.earlier().rule().name() + "\" stands before it in "
                    + row.row().table() + " and applies"
                    + Optional.ofNullable(row.earlier().bound().get(row.row().subject()))
                            .map(subject -> " to " + Lexicon.value(subject))
                            .orElse("");
        }
        return "stops at " + (all == 1 ? "its only condition" : "condition " + (attempt.met() + 1) + " of " + all)
                + ": " + reason(attempt.blocker());
    }

    private String reason(Blocker blocker) {
        if (blocker instanceof Blocker.Missing missing) {
            return "there is no " + clauses.described(missing.asked());
        }
        if (blocker instanceof Blocker.Failed failed) {
            return Figures.list(
                    failed.shortfalls().stream()
                            .map(shortfall -> shortfall(failed.nearest(), failed.asked(), shortfall))
                            .toList(),
                    "and");
        }
        if (blocker instanceof Blocker.Prevented prevented) {
            return "there must be no " + clauses.described(prevented.asked()) + ", but " + present(prevented);
        }
        Blocker.NotConcluded needed = (Blocker.NotConcluded) blocker;
        return "there is no " + clauses.described(needed.asked())
                + (needed.told()
                        ? ", as told above"
                        : needed.attempts().isEmpty() ? ", and no rule could conclude it" : "");
    }

    private String present(Blocker.Prevented prevented) {
        Fact first = prevented.present().get(0);
        int more = prevented.present().size() - 1;
        Optional<Rule> rule = prevented.concludedBy();
        return (rule.isPresent()
                        ? "rule \"" + rule.get().name() + "\" concludes: " + clauses.told(first, rule)
                        : "there is " + lexicon.full(first) + numbers(prevented.asked(), first))
                + (more == 0 ? "" : ", and " + more + " more");
    }

    /** The numbers of a fact that were asked for. */
    private String numbers(FactPattern asked, Fact fact) {
        List<String> numbers = asked.constraints().stream()
                .map(Constraint::field)
                .distinct()
                .filter(field -> fact.value(field).orElse("") instanceof Double)
                .map(field -> lexicon.field(fact.kind(), field) + " "
                        + lexicon.value(fact.kind(), field, fact.value(field).orElseThrow()))
                .toList();
        return numbers.isEmpty() ? "" : " (" + String.join(", ", numbers) + ")";
    }

    private String shortfall(Fact nearest, FactPattern asked, Shortfall shortfall) {
        String phrase = lexicon.field(nearest.kind(), shortfall.field());
        String subject = "the " + phrase + " of " + lexicon.name(nearest);
        if (shortfall.found().isEmpty()) {
            return subject + " is not known";
        }
        Object found = shortfall.found().get();
        Constraint test = shortfall.test().orElseThrow();
        if (found instanceof Boolean truth) {
            return lexicon.full(nearest) + " is " + (truth ? "" : "not ") + phrase + " but must "
                    + (truth ? "not " : "") + "be";
        }
        if (test instanceof Constraint.Contains contains) {
            String member =
                    contains.member() instanceof Operand.Literal literal ? Lexicon.value(literal.value()) : phrase;
            return lexicon.full(nearest) + " has " + (contains.has() ? "no " : "") + member + " among its " + phrase
                    + (contains.has() ? "" : " but must not");
        }
        Optional<Object> beside =
                test instanceof Constraint.Compare compare && compare.right() instanceof Operand.Literal literal
                        ? Optional.of(literal.value())
                        : Optional.empty();
        return subject + " is " + lexicon.value(nearest.kind(), shortfall.field(), found, beside) + " but must "
                + must(asked, test) + missed(shortfall);
    }

    private String must(FactPattern asked, Constraint test) {
        String words = clauses.test(new FactPattern(asked.kind(), List.of(), Map.of()), test);
        return test instanceof Constraint.Compare compare && compare.comparison() == Comparison.UNEQUAL
                ? "not be " + words.substring("not ".length())
                : "be " + words;
    }

    private static String missed(Shortfall shortfall) {
        if (shortfall.by().isEmpty() || shortfall.by().getAsDouble() == 0) {
            return "";
        }
        double by = shortfall.by().getAsDouble();
        return " (" + Figures.number(Math.abs(by)) + " too " + (by > 0 ? "low" : "high") + ")";
    }
}
