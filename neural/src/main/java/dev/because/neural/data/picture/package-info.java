/**
 * Pictures, and how a network sees them. A photograph becomes a network's input in three steps:
 *
 * <pre>{@code
 * Path model = Path.of("mobilenet_v1_0.25_224.pb");
 * ModelCard card = ModelCards.forModel(model, Optional.empty()).orElseThrow();
 * Preprocessing.Seen seen = Preprocessing.of(card.input()).see(Pictures.read(Path.of("zebra.jpg")));
 * // seen.input() is the tensor 224×224×3; seen.picture() shows the part of the photograph that is in it
 * }</pre>
 *
 * <p>How large a picture is, its header says; {@link dev.because.neural.data.picture.Pictures} believes it only within limits.
 */
@NullMarked
package dev.because.neural.data.picture;

import org.jspecify.annotations.NullMarked;
