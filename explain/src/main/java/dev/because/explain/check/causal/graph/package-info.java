/**
 * What the arrows alone say, a second time: separation in the moral graph, paths that are walked one after the other, and
 * sets of variables that are all tried against the criteria of identification.
 */
@NullMarked
package dev.because.explain.check.causal.graph;

import org.jspecify.annotations.NullMarked;
