package dev.because.symbolic.rules.authoring.table;

import dev.because.symbolic.rules.authoring.cell.Written;

/**
 * A column.
 *
 * @param number from 0
 * @param section what it is for
 * @param heading what stands below that; may be empty
 */
record Column(int number, Section section, Written heading) {}
