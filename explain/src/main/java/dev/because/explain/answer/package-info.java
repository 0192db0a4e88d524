/**
 * One public class for each question: it gathers evidence, grounds it, lets the rules conclude, and returns the
 * explanation. {@link dev.because.explain.answer.ExplainPicture} answers why a network calls a picture so,
 * {@link dev.because.explain.answer.ExplainNeurons} what each channel of a layer sees;
 * {@link dev.because.explain.answer.AttributeInput} gives the raw numbers of one method of attribution:
 *
 * <pre>{@code
 * AttributionOptions options = new AttributionOptions("digits/0042", ModelReference.of("lenet5"), "guided");
 * AttributedInput attributed = new AttributeInput().attribute(options, Path.of(""), 2);
 * Npy.write(Path.of("guided.npy"), attributed.values());
 * }</pre>
 */
@NullMarked
package dev.because.explain.answer;

import org.jspecify.annotations.NullMarked;
