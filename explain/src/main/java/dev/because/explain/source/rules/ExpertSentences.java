package dev.because.explain.source.rules;

import dev.because.explain.facts.Vocabulary;
import dev.because.explain.render.english.Template;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Speaker;
import java.util.Optional;

/** Says what experts' rules concluded in the very words in which an answer says it. */
public final class ExpertSentences implements Speaker {
    private final ExpertConclusions conclusions;

    /** @param words in which the rules are written, with their own conclusions */
    public ExpertSentences(dev.because.symbolic.rules.vocabulary.Vocabulary words) {
        conclusions = new ExpertConclusions(words);
    }

    /** @throws dev.because.explain.render.english.UnfitTemplateException if the sentence speaks of a value that was not concluded */
    @Override
    public Optional<String> says(Rule rule, Fact concluded) {
        return rule.remarks().says().map(sentence -> Template.parse(rule.name(), sentence)
                .fill(Vocabulary.values(conclusions.of(rule, concluded))));
    }
}
