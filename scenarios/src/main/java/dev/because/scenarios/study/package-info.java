/**
 * What scenarios make of the rules that they give facts to: which rules and conditions they ask for, and which mistakes in
 * the rules they would notice.
 *
 * <pre>{@code
 * List<RuleStudy> studies = RuleStudy.of(results);
 * studies.get(0).coverage().gaps();
 * studies.get(0).mutants(200, seed, threads).survivors();
 * }</pre>
 */
@NullMarked
package dev.because.scenarios.study;

import org.jspecify.annotations.NullMarked;
