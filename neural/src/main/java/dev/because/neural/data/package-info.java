/**
 * What goes into a network and how it gets there, each kind in a package of its own:
 *
 * <ul>
 *   <li>{@code data.picture}: photographs, and the part of one that a network sees;
 *   <li>{@code data.array}: arrays as NumPy keeps them;
 *   <li>{@code data.card}: model cards, which say what a network takes and gives;
 *   <li>{@code data.digits}: labelled pictures, and MNIST above all.
 * </ul>
 *
 * <p>Here is what they share: files read with limits ({@link dev.because.neural.data.InputFile}), files written whole or not at all
 * ({@link dev.because.neural.data.OutputFile}), and the digests that name them ({@link dev.because.neural.data.Digest}).
 *
 * <p>Everything treats a file as written by a stranger: sizes that a header claims are compared with limits and with the
 * bytes that are there before any memory is set aside for them, and whatever cannot be used is refused by a
 * {@link dev.because.neural.network.BadInputException} of one line.
 */
@NullMarked
package dev.because.neural.data;

import org.jspecify.annotations.NullMarked;
