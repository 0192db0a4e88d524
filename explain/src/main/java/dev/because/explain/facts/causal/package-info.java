/**
 * How propositions about the variables of a causal model are written and said: {@code flu=yes} is "flu", {@code fever=no} is
 * "no fever", {@code BP=LOW} is "BP is LOW".
 */
@NullMarked
package dev.because.explain.facts.causal;

import org.jspecify.annotations.NullMarked;
