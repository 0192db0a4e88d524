/**
 * Where the command's output goes. The answer goes to standard output and nothing else does; progress, warnings, timings
 * and what went wrong go to standard error; files appear whole and all together, or not at all.
 */
@NullMarked
package dev.because.explain.cli.console;

import org.jspecify.annotations.NullMarked;
