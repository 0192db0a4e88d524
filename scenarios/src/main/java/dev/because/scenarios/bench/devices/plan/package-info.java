/** What is measured, on which networks and pictures, and for how long: the same for all processes of one benchmark. */
@NullMarked
package dev.because.scenarios.bench.devices.plan;

import org.jspecify.annotations.NullMarked;
