package dev.because.explain.answer.function;

import dev.because.explain.evidence.FunctionEvidence.Written;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.source.NamedFunction;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.expression.Expression;
import dev.because.symbolic.logic.expression.WrittenForm;
import java.util.List;
import java.util.Optional;

/** The terms that a function was given as, for its expression to be compared with the shortest. */
final class WrittenTerms {
    private WrittenTerms() {}

    /** Those of the first of some sides that the expression is a form of; empty if there is none. */
    static Optional<Written> of(NamedFunction named, List<String> sides) {
        List<String> inputs = named.functions().ports().inputs();
        return named.expression().flatMap(expression -> sides.stream()
                .flatMap(side -> terms(expression, inputs, side)
                        .map(cubes -> new Written(
                                side, cubes.stream().map(Cube::toString).toList()))
                        .stream())
                .findFirst());
    }

    private static Optional<List<Cube>> terms(Expression expression, List<String> inputs, String side) {
        return side.equals(FunctionFact.ON)
                ? WrittenForm.products(expression, inputs)
                : WrittenForm.negatedSums(expression, inputs);
    }
}
