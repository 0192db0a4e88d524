@org.jspecify.annotations.NullMarked
package dev.because.explain.player.training;
