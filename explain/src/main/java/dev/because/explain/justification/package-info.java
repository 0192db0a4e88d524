/**
 * The directed acyclic graph of claims, justifications and certificates that an explanation is. Text, HTML and JSON are
 * projections of it; nothing is recomputed here.
 *
 * <p>A {@link dev.because.explain.justification.Claim} is either a fact with a
 * {@link dev.because.explain.justification.certificate.Certificate}, which says how to recompute it, or a conclusion with a
 * {@link dev.because.explain.justification.Justification}, which says from which claims a rule drew it. The
 * {@link dev.because.explain.justification.ClaimGraph} holds whether all of it hangs together:
 *
 * <pre>{@code
 * for (Fault fault : ClaimGraph.faults(explanation)) {
 *     System.out.println(fault); // c7: a conclusion without a justification
 * }
 * }</pre>
 */
@NullMarked
package dev.because.explain.justification;

import org.jspecify.annotations.NullMarked;
