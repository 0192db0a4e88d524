/** The verbs of the command that this module brings. */
@NullMarked
package dev.because.scenarios.cli;

import org.jspecify.annotations.NullMarked;
