package dev.because.neural.data.concept;

/**
 * Something that a picture can show: a noun of WordNet 3.0, or a label that is just a word.
 *
 * @param id the WordNet id, {@code n} and eight digits, or the word itself
 * @param name one thing of the kind, in plain English and without an article: "dog", "piece of furniture", "7"
 * @param above how many more general nouns there are above it; 0 for a word. A noun below another has more
 */
public record Concept(String id, String name, int above) {
    /** A label that is just a word. */
    public static Concept ofWord(String word) {
        return new Concept(word, word, 0);
    }
}
