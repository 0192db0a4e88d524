/**
 * Pictures and arrays as they lie in files: labelled handwritten digits in IDX files, and what becomes of them on the
 * way into a network.
 */
@NullMarked
package dev.because.neural.data;

import org.jspecify.annotations.NullMarked;
