package dev.because.explain.grounding;

import dev.because.explain.facts.Fact;
import dev.because.explain.justification.certificate.Certificate;

/**
 * A fact and how to recompute it.
 *
 * @param fact what holds
 * @param certificate what to recompute so as to see that it holds
 */
public record Grounded(Fact fact, Certificate certificate) {}
