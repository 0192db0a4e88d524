/**
 * Computes facts about circuits again: {@link dev.because.explain.check.circuit.OpenCircuit} reads the target and the inputs
 * off, one picture at a time, and {@link dev.because.explain.check.circuit.CircuitRecomputation} cuts, divides and counts row by
 * row where the answer works on sets of rows.
 */
@NullMarked
package dev.because.explain.check.circuit;

import org.jspecify.annotations.NullMarked;
