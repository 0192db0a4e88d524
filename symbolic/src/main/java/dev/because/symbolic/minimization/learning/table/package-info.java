/** Measurements with a column for each thing that was measured: cut where they say most, divided into what is learned from and what is
 * judged by, or read from a CSV file of 0 and 1. */
@NullMarked
package dev.because.symbolic.minimization.learning.table;

import org.jspecify.annotations.NullMarked;
