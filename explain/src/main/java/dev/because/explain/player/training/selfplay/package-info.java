/**
 * A network that learns from its own games, as AlphaZero did: {@link dev.because.explain.player.training.selfplay.SelfPlay} searches with
 * noise at the root and keeps how often each move was visited and how the game ended;
 * {@link dev.because.explain.player.training.selfplay.Improvement} goes on training with that, mixed with labelled positions so that
 * nothing is forgotten, and keeps what came of it only if it wins a match against the network as it was.
 */
@NullMarked
package dev.because.explain.player.training.selfplay;

import org.jspecify.annotations.NullMarked;
