/**
 * Model cards: what a network takes and gives, in a few lines of YAML beside the model.
 *
 * <pre>{@code
 * input:  {name: input, height: 224, width: 224, channels: RGB, range: [-1, 1], crop: centre}
 * output: {name: MobilenetV1/Logits/SpatialSqueeze, softmax: MobilenetV1/Predictions/Reshape_1, labels: labels.txt}
 * }</pre>
 *
 * <p>{@link dev.because.neural.data.card.ModelCards} finds the card of a model: the one that is named, else the one beside it, else
 * one that comes with this library and is told by the model's SHA-256. {@link dev.because.neural.data.card.CardOptions} changes
 * single fields of it. Every refusal names the file and the field.
 */
@NullMarked
package dev.because.neural.data.card;

import org.jspecify.annotations.NullMarked;
