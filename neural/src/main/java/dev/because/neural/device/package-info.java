/**
 * On what a network is computed: which processors the machine has, and which libraries they need.
 */
@NullMarked
package dev.because.neural.device;

import org.jspecify.annotations.NullMarked;
