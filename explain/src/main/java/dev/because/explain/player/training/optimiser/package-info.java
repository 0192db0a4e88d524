/** How weights follow their gradients, for whichever network is trained. */
@NullMarked
package dev.because.explain.player.training.optimiser;

import org.jspecify.annotations.NullMarked;
