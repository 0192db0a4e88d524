package dev.because.symbolic.causal.inference;

import static dev.because.symbolic.causal.FluAndStrep.FLU;
import static dev.because.symbolic.causal.FluAndStrep.NO;
import static dev.because.symbolic.causal.FluAndStrep.STREP;
import static dev.because.symbolic.causal.FluAndStrep.U;
import static dev.because.symbolic.causal.FluAndStrep.X;
import static dev.because.symbolic.causal.FluAndStrep.Y;
import static dev.because.symbolic.causal.FluAndStrep.YES;
import static dev.because.symbolic.causal.FluAndStrep.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import org.junit.jupiter.api.Test;

class WorkedExampleTest {
    private final Inference inference = new VariableElimination(FluAndStrep.network());

    @Test
    void the_posteriors_of_the_patient_are_the_published_ones() {
        Findings x = Findings.none().with(X, YES);
        Findings xy = x.with(Y, YES);
        expect(x, 0.422557, 0.152621);
        expect(xy, 0.732945, 0.234243);
        expect(xy.with(Z, YES), 0.991018, 0.033663);
        expect(xy.with(U, YES), 0.113181, 0.964988);
        expect(xy.with(Z, YES).with(U, YES), 0.836882, 0.758375);
        expect(xy.with(Z, NO).with(U, NO), 0.659591, 0.100780);
    }

    private void expect(Findings findings, double flu, double strep) {
        Posteriors posteriors = inference.posteriors(findings).orElseThrow();
        assertEquals(flu, posteriors.probability(FLU, YES), 1e-6);
        assertEquals(strep, posteriors.probability(STREP, YES), 1e-6);
    }
}
