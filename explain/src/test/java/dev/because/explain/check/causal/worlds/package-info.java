@NullMarked
package dev.because.explain.check.causal.worlds;

import org.jspecify.annotations.NullMarked;
