package dev.because.explain.check;

import dev.because.explain.facts.Fact;
import dev.because.explain.justification.certificate.Certificate;
import java.util.Map;

/** Recomputes the facts of one kind of question from its sources. */
interface Verifier {
    /**
     * The certificate that a fact must have for this question; parameters that a certificate is free to choose are taken
     * from the fact.
     *
     * @throws IllegalArgumentException if the fact speaks of what does not exist, such as a tenth region
     */
    Certificate certificate(Fact fact);

    /**
     * What the certificate gives when recomputed.
     *
     * @param fact the claimed fact, for its kind and for what it speaks of
     */
    Fact recompute(Fact fact, Certificate certificate);

    /** How many facts of each kind the answer to this question must have. */
    Map<String, Integer> families();

    /** What a fact speaks of, without its numbers: no two facts of an explanation may share it. */
    String key(Fact fact);
}
