package dev.because.explain.answer.function;

import dev.because.explain.facts.CoverFact.NegatedOutputs;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.justification.certificate.FunctionCertificate;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.espresso.PhaseChoice;
import java.util.ArrayList;
import java.util.List;

/** Outputs that are realised by their negations, and are then called so: {@code F'}. */
final class Phases {
    private Phases() {}

    static Specification named(PhaseChoice choice) {
        Specification functions = choice.functions();
        List<String> outputs = new ArrayList<>(functions.ports().outputs());
        choice.negated().stream().forEach(output -> outputs.set(output, outputs.get(output) + "'"));
        return new Specification(new Ports(functions.ports().inputs(), outputs), functions.on(), functions.dontCare());
    }

    /** Which outputs of the functions as they were given are negated. */
    static Grounded grounded(Specification given, PhaseChoice choice) {
        return new Grounded(
                new NegatedOutputs(choice.negated().stream()
                        .mapToObj(output -> given.ports().outputs().get(output))
                        .toList()),
                new FunctionCertificate.Naming(0));
    }
}
