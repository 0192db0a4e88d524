/** Networks, planes and moves a second way, for whoever tests the first one. */
@org.jspecify.annotations.NullMarked
package dev.because.explain.player.plain;
