@NullMarked
package dev.because.explain.check.causal.sets;

import org.jspecify.annotations.NullMarked;
