/**
 * Raw numbers of one method of attribution:
 *
 * <pre>{@code
 * AttributionOptions options = new AttributionOptions("digits/0042", ModelReference.of("lenet5"), "guided");
 * AttributedInput attributed = new AttributeInput().attribute(options, Path.of(""), 2);
 * Npy.write(Path.of("guided.npy"), attributed.values());
 * }</pre>
 */
@NullMarked
package dev.because.explain.answer.attribution;

import org.jspecify.annotations.NullMarked;
