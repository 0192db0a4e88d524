@NullMarked
package dev.because.explain.answer.function;

import org.jspecify.annotations.NullMarked;
