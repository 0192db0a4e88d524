package dev.because.symbolic.rules.authoring;

import dev.because.symbolic.rules.vocabulary.Vocabulary;

/** A way to write rules. */
public interface Format {
    /**
     * Reads one file. Conclusions of the file's own rules may be asked for by others without being in the vocabulary.
     *
     * @param content of the file
     * @param file what messages call it
     * @param words which kinds of fact there are, and the conclusions of other files
     */
    Reading read(byte[] content, String file, Vocabulary words);
}
