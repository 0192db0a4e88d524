package dev.because.explain.answer.function;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Reasoning;
import dev.because.explain.facts.ComparisonFact.DifferentFunctions;
import dev.because.explain.facts.ComparisonFact.SameFunctions;
import dev.because.explain.facts.function.Wording;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.certificate.FunctionCertificate;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.FunctionOptions.GivenBy;
import dev.because.explain.source.Rulebook;
import dev.because.explain.source.TwoFunctions;
import dev.because.symbolic.logic.diagram.Difference;
import dev.because.symbolic.logic.diagram.Difference.Value;
import dev.because.symbolic.logic.diagram.Equivalence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers whether two functions are the same, and if not, where they differ. */
public final class CompareFunctions {
    /**
     * Compares two functions.
     *
     * @param options what is asked
     * @param pair the two, as they are named
     * @param relativeTo the folder from which relative paths count
     * @throws dev.because.symbolic.logic.BadInputException if one cannot be read
     */
    public FunctionAnswer compare(FunctionOptions options, GivenBy.Two pair, Path relativeTo) {
        TwoFunctions named = TwoFunctions.open(pair, relativeTo);
        Rulebook rulebook = Rulebook.functions();
        Explanation explanation = Reasoning.explain(
                options.question(), named.sources(), List.of(grounded(pair, named)), rulebook.rules());
        Answered answered = new Answered(explanation, Sentences.of(explanation, rulebook.phrasebook(), false));
        return new FunctionAnswer(answered, named.first(), rulebook.phrasebook());
    }

    private static Grounded grounded(GivenBy.Two pair, TwoFunctions named) {
        List<String> inputs = named.first().ports().inputs();
        List<String> outputs = named.first().ports().outputs();
        Optional<Difference> difference = new Equivalence().compare(named.first(), named.second());
        if (difference.isEmpty()) {
            return new Grounded(
                    new SameFunctions(pair.verify(), pair.against(), inputs, outputs),
                    new FunctionCertificate.Compared("", 0));
        }
        Difference found = difference.get();
        String minterm = found.minterm().toString();
        return new Grounded(
                new DifferentFunctions(
                        pair.verify(),
                        pair.against(),
                        outputs.get(found.output()),
                        minterm,
                        new Wording(inputs).values(minterm),
                        digit(found.first()),
                        digit(found.second())),
                new FunctionCertificate.Compared(minterm, 0));
    }

    private static String digit(Value value) {
        return switch (value) {
            case TRUE -> "1";
            case FALSE -> "0";
            case EITHER -> "-";
        };
    }
}
