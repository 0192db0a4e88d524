/**
 * What pictures can have in common: concepts, which are labels and the more general nouns above them.
 *
 * <p>The classes of ImageNet are nouns of WordNet 3.0 (Miller 1995): the digits of an id such as n02391049 are the place of
 * the noun in the dictionary's file. {@link dev.because.neural.data.concept.WordNet} reads that dictionary, which is on the
 * class path, and climbs from a noun to everything above it:
 *
 * <pre>{@code
 * WordNet.instance().kindsOf("n02391049");   // zebra, animal of the horse family, hoofed animal, …, mammal, …
 * }</pre>
 *
 * <p>A label that is a plain word is a concept by itself: which sense of the word is meant is not guessed.
 */
@NullMarked
package dev.because.neural.data.concept;

import org.jspecify.annotations.NullMarked;
