/**
 * "I played x because if I played y they would play z and, in that case, …": which moves a person would ask about, what answers them, and
 * what that comes to on the board. A {@link dev.because.symbolic.game.contrast.Decision} holds it all.
 */
@org.jspecify.annotations.NullMarked
package dev.because.symbolic.game.contrast;
