/**
 * Whether a concept that a user has examples of moves a network's decision: concept activation vectors and the test with
 * them (Kim et al. 2018, arXiv:1711.11279).
 *
 * <pre>{@code
 * Tcav tcav = new Tcav(network.layer("fire8/concat"));
 * ConceptTest striped = tcav.test(network, stripes, randomSets, zebras, targets);   // sets are batches of inputs
 * striped.score();          // 0.93: for so many of the zebras, more stripes would raise the score
 * striped.significance();   // 0.02: how probable so much is for one more set of random pictures
 * }</pre>
 *
 * <p>A score says nothing by itself, since any direction has one: it counts only against the scores of directions that
 * were learned from random sets.
 */
@NullMarked
package dev.because.neural.attribution.concept;

import org.jspecify.annotations.NullMarked;
