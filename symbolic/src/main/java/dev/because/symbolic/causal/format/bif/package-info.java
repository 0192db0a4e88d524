/**
 * Bayesian networks in the interchange format BIF, read and written.
 *
 * <pre>{@code
 * BayesianNetwork alarm = BifReader.read(Path.of("alarm.bif.gz"));
 * BifWriter.write(alarm, Path.of("alarm-again.bif"));   // the same names, states, order and numbers
 * }</pre>
 *
 * <p>A noisy-MAX is written out as a table, as BIF has none; one of so many causes that the table would be huge is refused by
 * its name. What is assumed in a network is kept in a property of it.
 */
@NullMarked
package dev.because.symbolic.causal.format.bif;

import org.jspecify.annotations.NullMarked;
