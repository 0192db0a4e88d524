/**
 * How fast rules are: how long the shipped ones take to load, beside compiling them from their source, and what hundreds of experts' rules take
 * on thousands of facts, beside plain loops over the same facts in the same run.
 */
@NullMarked
package dev.because.scenarios.bench.rules;

import org.jspecify.annotations.NullMarked;
