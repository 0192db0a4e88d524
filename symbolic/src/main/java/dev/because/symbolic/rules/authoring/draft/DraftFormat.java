package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Format;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.List;

/** A way to write rules whose drafts can be had before anything of them is understood. */
public interface DraftFormat extends Format {
    /**
     * The rules of a file as they were written, so that it is known what they conclude even where they cannot be read.
     *
     * @param words as far as they are known
     * @param faults to which is added what cannot even be taken for a draft
     */
    List<RuleDraft> drafts(byte[] content, String file, Vocabulary words, List<Fault> faults);
}
