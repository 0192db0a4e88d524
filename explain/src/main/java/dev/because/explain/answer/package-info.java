/**
 * One public class for each question: it gathers evidence, grounds it, lets the rules conclude, and returns the
 * explanation. {@link dev.because.explain.answer.ExplainPicture} answers why a network calls a picture so.
 */
@NullMarked
package dev.because.explain.answer;

import org.jspecify.annotations.NullMarked;
