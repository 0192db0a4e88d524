package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the sentence of a rule with what it concluded. */
@FunctionalInterface
public interface Speaker {
    /** Puts values in the place of their names, as they are. */
    Speaker PLAIN = (rule, concluded) -> rule.remarks().says().map(sentence -> Pattern.compile("\\{([^{}|]*)[^{}]*}")
            .matcher(sentence)
            .replaceAll(found -> Matcher.quoteReplacement(
                    concluded.value(found.group(1)).map(Lexicon::value).orElse(found.group()))));

    /** What the rule says; empty if it says nothing. */
    Optional<String> says(Rule rule, Fact concluded);
}
