/** All shipped rule bases, by the engine and by plain evaluation, on facts of real explanations that chance has meddled with. */
@NullMarked
package dev.because.explain.check.silent;

import org.jspecify.annotations.NullMarked;
