package dev.because.explain.justification.certificate;

/**
 * What to recompute so as to see that a claim holds, on which sources, with which tolerance. Certificates are records
 * whose components are text, numbers, or lists of text; {@code tolerance} is the largest difference that a recomputed
 * number may have, in the unit of the claim.
 */
public sealed interface Certificate
        permits NetworkCertificate,
                NeuronCertificate,
                FilterCertificate,
                FunctionCertificate,
                CircuitCertificate,
                CausalCertificate,
                GameCertificate,
                Completeness {
    double tolerance();
}
