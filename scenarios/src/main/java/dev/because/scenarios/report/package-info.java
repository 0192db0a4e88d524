/**
 * What became of scenarios, for people ({@link dev.because.scenarios.report.Summary}) and for build servers
 * ({@link dev.because.scenarios.report.JunitXml}).
 */
@NullMarked
package dev.because.scenarios.report;

import org.jspecify.annotations.NullMarked;
