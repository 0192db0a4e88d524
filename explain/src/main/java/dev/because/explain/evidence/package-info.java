/**
 * What was measured or computed, as immutable records: the only thing that leaves {@code neural} and {@code symbolic}.
 *
 * <p>Evidence is in the numbers of the measurement; {@code grounding} puts it into the words of a domain. For a decision
 * about a picture see {@link dev.because.explain.evidence.PictureEvidence}; the regions it speaks of are those of
 * {@link dev.because.explain.evidence.RegionGrid}.
 */
@NullMarked
package dev.because.explain.evidence;

import org.jspecify.annotations.NullMarked;
