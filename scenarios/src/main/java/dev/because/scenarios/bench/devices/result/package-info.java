/** What comes out of a process: figures, the lines of JSON that carry them, and arrays that are held against each other. */
@NullMarked
package dev.because.scenarios.bench.devices.result;

import org.jspecify.annotations.NullMarked;
