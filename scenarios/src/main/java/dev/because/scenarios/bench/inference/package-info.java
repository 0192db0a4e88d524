/**
 * How fast posteriors are computed: the junction tree, variable elimination as the second way that judges it, and a library
 * that others made. All see the same networks and the same findings in one run. The library runs in a process of its own,
 * with the same settings, because it can only be ended with its process.
 */
@NullMarked
package dev.because.scenarios.bench.inference;

import org.jspecify.annotations.NullMarked;
