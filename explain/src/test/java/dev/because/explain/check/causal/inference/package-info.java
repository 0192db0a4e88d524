@NullMarked
package dev.because.explain.check.causal.inference;

import org.jspecify.annotations.NullMarked;
