/**
 * How propositions about the variables of a causal model are said: {@code flu=yes} is "flu", {@code fever=no} is "no fever",
 * {@code BP=LOW} is "BP is LOW". How they are written is told by {@link dev.because.explain.facts.Proposition}.
 */
@NullMarked
package dev.because.explain.facts.causal;

import org.jspecify.annotations.NullMarked;
