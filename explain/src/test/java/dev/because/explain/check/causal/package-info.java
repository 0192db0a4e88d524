@NullMarked
package dev.because.explain.check.causal;

import org.jspecify.annotations.NullMarked;
