package dev.because.explain.evidence;

/** What was measured or computed for one question. */
public sealed interface Evidence
        permits PictureEvidence,
                NeuronEvidence,
                FilterEvidence,
                TrustEvidence,
                FunctionEvidence,
                CoverEvidence,
                CircuitEvidence,
                AlternativeEvidence {}
