/**
 * What would have been, a second time: one network whose variables are pairs of states, one for each of two worlds in which
 * the same chance decides.
 */
@NullMarked
package dev.because.explain.check.causal.worlds;

import org.jspecify.annotations.NullMarked;
