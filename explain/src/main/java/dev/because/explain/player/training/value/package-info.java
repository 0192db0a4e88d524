/** Value networks for an alpha-beta search, trained on positions that an engine judged. */
@NullMarked
package dev.because.explain.player.training.value;

import org.jspecify.annotations.NullMarked;
