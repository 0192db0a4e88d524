/** How choices of chess moves are said. */
@NullMarked
package dev.because.explain.facts.chess;

import org.jspecify.annotations.NullMarked;
