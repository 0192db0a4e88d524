package dev.because.symbolic.minimization.karnaugh;

/**
 * A place on a map, which one minterm has.
 *
 * @param sheet which sheet, from 0; 0 on maps of up to four variables
 * @param row how far down its sheet, from 0
 * @param column how far across its sheet, from 0
 */
public record Cell(int sheet, int row, int column) {}
