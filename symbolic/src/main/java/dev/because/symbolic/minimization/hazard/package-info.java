/**
 * Static hazards: where a circuit that is right in every row may still show a wrong value for a moment, when one input
 * changes. In a sum of products that happens between two adjacent rows that are both on if no single term has both: one term
 * may fall before the other rises (D. A. Huffman, <em>The design and use of hazard-free switching networks</em>, 1957; E. J.
 * McCluskey, <em>Introduction to the Theory of Switching Circuits</em>, 1965).
 *
 * <pre>{@code
 * Cover three = …;                                  // AB' + AC' + BCD'
 * Hazards.of(three, 100).rows();                    // 10 to 14, where B changes; 12 to 14, where C changes
 * new HazardFreeMinimizer().minimize(function, budget).cover();    // AB' + AC' + AD' + BCD'
 * }</pre>
 *
 * A product of sums is written here as everywhere as the cover of the complement, of which each term, negated, is a factor.
 * Its static hazards, between adjacent rows that are both off, are those of that cover.
 */
@NullMarked
package dev.because.symbolic.minimization.hazard;

import org.jspecify.annotations.NullMarked;
