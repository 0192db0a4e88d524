@NullMarked
package dev.because.neural.training;

import org.jspecify.annotations.NullMarked;
