package dev.because.explain.check.function;

import dev.because.explain.facts.FunctionFact;
import dev.because.explain.source.FunctionOptions;
import dev.because.symbolic.logic.Specification;
import java.util.List;

/** Which covers a question asks for. */
final class Sides {
    private Sides() {}

    static List<String> of(Specification functions, FunctionOptions options) {
        return switch (options.form(functions.inputs(), functions.outputs())) {
            case SOP -> List.of(FunctionFact.ON);
            case POS -> List.of(FunctionFact.OFF);
            default -> List.of(FunctionFact.ON, FunctionFact.OFF);
        };
    }
}
