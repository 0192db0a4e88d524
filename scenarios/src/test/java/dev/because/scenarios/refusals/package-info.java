/** Everything that the command must refuse: run whole, in this process, as a user would type it. */
@NullMarked
package dev.because.scenarios.refusals;

import org.jspecify.annotations.NullMarked;
