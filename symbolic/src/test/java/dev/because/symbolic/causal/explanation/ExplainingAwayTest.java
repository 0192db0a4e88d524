package dev.because.symbolic.causal.explanation;

import static dev.because.symbolic.causal.FluAndStrep.FLU;
import static dev.because.symbolic.causal.FluAndStrep.NO;
import static dev.because.symbolic.causal.FluAndStrep.STREP;
import static dev.because.symbolic.causal.FluAndStrep.X;
import static dev.because.symbolic.causal.FluAndStrep.YES;
import static dev.because.symbolic.causal.FluAndStrep.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import org.junit.jupiter.api.Test;

class ExplainingAwayTest {
    private static final Proposition IS_FLU = new Proposition(FLU, YES);
    private static final Proposition IS_STREP = new Proposition(STREP, YES);

    @Test
    void flu_explains_strep_away_once_x_is_there() {
        var inference = new VariableElimination(FluAndStrep.network());
        Findings x = Findings.none().with(X, YES);
        ExplainingAway away = ExplainingAway.of(inference, x, IS_STREP, IS_FLU).orElseThrow();
        assertTrue(away.holds());
        assertEquals(0.152621, away.before(), 1e-6);
        double both = 0.02 * (1 - 0.95 * 0.1 * 0.2);
        assertEquals(both / (both + 0.98 * (1 - 0.95 * 0.1)), away.after(), 1e-12);
        assertFalse(ExplainingAway.of(inference, Findings.none(), IS_STREP, IS_FLU)
                .orElseThrow()
                .holds());
    }

    @Test
    void what_the_findings_exclude_explains_nothing_away() {
        var inference = new VariableElimination(FluAndStrep.withoutLeaks());
        Findings findings = Findings.none().with(Z, YES);
        assertTrue(ExplainingAway.of(inference, findings, IS_STREP, new Proposition(FLU, NO))
                .isEmpty());
        assertTrue(ExplainingAway.of(inference, findings.with(FLU, NO), IS_STREP, IS_FLU)
                .isEmpty());
    }

    @Test
    void random_networks_agree_with_all_worlds() {
        RandomCase.many(300, 6, 3).forEach(given -> {
            Proposition rival = given.proposition();
            Proposition by = given.proposition();
            if (rival.variable() != by.variable()) {
                double certain = given.worlds().together(given.findings(), Worlds.is(by));
                var found = ExplainingAway.of(given.inference(), given.findings(), rival, by);
                assertEquals(certain > 0, found.isPresent());
                found.ifPresent(away -> {
                    assertEquals(given.worlds().posterior(given.findings(), Worlds.is(rival)), away.before(), 1e-12);
                    double both = given.worlds()
                            .together(given.findings(), Worlds.is(rival).and(Worlds.is(by)));
                    assertEquals(both / certain, away.after(), 1e-12);
                });
            }
        });
    }
}
