@NullMarked
package dev.because.explain.answer.picture;

import org.jspecify.annotations.NullMarked;
