/**
 * Bayesian networks in XMLBIF 0.3, read and written.
 *
 * <pre>{@code
 * BayesianNetwork dogs = XmlBifReader.read(Path.of("dog-problem.xml"));
 * XmlBifWriter.write(dogs, Path.of("dogs-again.xml"));   // the same names, states, order and numbers
 * }</pre>
 *
 * <p>A noisy-MAX is written out as a table, within limits, and what is assumed is kept in a property of the network, as in
 * BIF.
 */
@NullMarked
package dev.because.symbolic.causal.format.xmlbif;

import org.jspecify.annotations.NullMarked;
