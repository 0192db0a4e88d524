/**
 * One public class for each question: it gathers evidence, grounds it, lets the rules conclude, and returns the
 * explanation. Here is what all have in common; each question has a package below, such as
 * {@link dev.because.explain.answer.picture.ExplainPicture} (why does this network call this picture so?):
 *
 * <pre>{@code
 * Question question = …;                                            // verb and options, as in a scenario
 * Answered answered = new ExplainPicture().answer(question, Path.of(""));
 * answered.text().forEach(sentence -> System.out.println(sentence.text()));
 * }</pre>
 */
@NullMarked
package dev.because.explain.answer;

import org.jspecify.annotations.NullMarked;
