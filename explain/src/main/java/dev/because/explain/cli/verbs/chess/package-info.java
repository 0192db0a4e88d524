/** The verbs that play chess: {@code move} explains a choice or a whole game, {@code train chess} trains the embedded network. */
@NullMarked
package dev.because.explain.cli.verbs.chess;

import org.jspecify.annotations.NullMarked;
