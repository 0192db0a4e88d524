/**
 * What there is to compute on, and a proof of what is used.
 *
 * <pre>{@code
 * DeviceReport report = DeviceReport.make();
 * report.lines().forEach(System.out::println);
 * }</pre>
 */
@NullMarked
package dev.because.explain.cli.device;

import org.jspecify.annotations.NullMarked;
