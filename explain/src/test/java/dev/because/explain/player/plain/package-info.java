/** Networks, planes and moves a second way, for whoever tests the first one. */
@NullMarked
package dev.because.explain.player.plain;

import org.jspecify.annotations.NullMarked;
