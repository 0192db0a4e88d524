/**
 * What stands by experts while they write rules: a {@linkplain dev.because.scenarios.authoring.Starter folder to begin with},
 * {@linkplain dev.because.scenarios.authoring.Inspection lint} with what the scenarios cover, {@linkplain dev.because.scenarios.authoring.Inquiry
 * why and why not}, and rules that are {@linkplain dev.because.scenarios.authoring.LiveRules read again} as soon as they are saved.
 *
 * <pre>{@code
 * LiveRules rules = new LiveRules(Path.of("triage"));
 * rules.refresh(); // a broken edit leaves the last good rules in force
 * }</pre>
 */
@NullMarked
package dev.because.scenarios.authoring;

import org.jspecify.annotations.NullMarked;
