package dev.because.explain.answer.function;

import dev.because.explain.facts.FunctionFact;
import dev.because.symbolic.logic.Complement;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.List;

/** The functions whose products cover a side: for where they are false, their negations. */
final class Negation {
    private Negation() {}

    static Specification side(Specification functions, String side) {
        if (side.equals(FunctionFact.ON)) {
            return functions;
        }
        List<Term> known = new ArrayList<>(functions.on().terms());
        known.addAll(functions.dontCare().terms());
        return new Specification(
                functions.ports(),
                Complement.of(new Cover(functions.inputs(), functions.outputs(), known)),
                functions.dontCare());
    }
}
