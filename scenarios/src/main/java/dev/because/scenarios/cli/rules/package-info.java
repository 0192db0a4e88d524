/** {@code because rules lint|why|whynot|watch|new|words}: does the rule base say what its author meant? */
@NullMarked
package dev.because.scenarios.cli.rules;

import org.jspecify.annotations.NullMarked;
