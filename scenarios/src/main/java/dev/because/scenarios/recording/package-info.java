/**
 * Accepts what is said now: where an explanation has changed and that is meant, the expected sentences are rewritten in
 * their file, and everything else in it stays as it is, comments too.
 *
 * <pre>{@code
 * for (Acceptance acceptance : Acceptance.of(result)) {
 *     System.out.println(acceptance.difference());
 *     text = ScenarioText.with(text, acceptance);
 * }
 * }</pre>
 */
@NullMarked
package dev.because.scenarios.recording;

import org.jspecify.annotations.NullMarked;
