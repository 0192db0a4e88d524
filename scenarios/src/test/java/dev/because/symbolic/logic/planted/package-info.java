/** Classes that break the rules of the architecture on purpose, so that the test of it is seen to find them. */
@NullMarked
package dev.because.symbolic.logic.planted;

import org.jspecify.annotations.NullMarked;
