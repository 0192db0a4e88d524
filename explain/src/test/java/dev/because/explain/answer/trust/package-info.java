@NullMarked
package dev.because.explain.answer.trust;

import org.jspecify.annotations.NullMarked;
