@NullMarked
package dev.because.explain.check.causal.graph;

import org.jspecify.annotations.NullMarked;
