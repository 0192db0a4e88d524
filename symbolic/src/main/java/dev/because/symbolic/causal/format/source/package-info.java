/**
 * What all formats of causal models share: bytes with limits, places for messages, and a
 * {@link dev.because.symbolic.causal.format.source.Draft} that is filled by a reader and becomes a network.
 *
 * <pre>{@code
 * Draft draft = new Draft("flu.bif");
 * Declaration flu = draft.declare("flu", List.of("no", "yes"), new Place("flu.bif", 1));
 * TableDraft table = draft.table(flu, List.of(), new Place("flu.bif", 2));
 * table.row(new int[0], new double[] {0.95, 0.05}, new Place("flu.bif", 3));
 * draft.define(table, new Place("flu.bif", 2));
 * draft.network("a patient", Optional.empty());
 * }</pre>
 *
 * <p>{@link dev.because.symbolic.causal.format.source.Distribution} says what is done with probabilities that do not quite add
 * up to one.
 */
@NullMarked
package dev.because.symbolic.causal.format.source;

import org.jspecify.annotations.NullMarked;
