/** A project of somebody else that depends on this one. */
@NullMarked
package dev.because.scenarios.outside;

import org.jspecify.annotations.NullMarked;
