/** Several causes together, a second time: the sets that explain the findings best, and the most probable states. */
@NullMarked
package dev.because.explain.check.causal.sets;

import org.jspecify.annotations.NullMarked;
