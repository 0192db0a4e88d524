package dev.because.explain.render.english;

import dev.because.explain.facts.Derived;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An explanation in English: one sentence for each conclusion whose rule speaks, and no sentence twice. The same explanation and phrasebook give
 * the same words.
 */
public final class Sentences {
    private Sentences() {}

    private record Spoken(Phrase phrase, int claim, Sentence sentence) {}

    /**
     * All sentences, in the order in which they are told: by part, by the order that their rules ask for, by the order
     * of their claims.
     *
     * @param explanation what to tell
     * @param phrasebook what its rules say
     * @param detail whether to tell also what only those who ask for detail want to know
     * @throws UnfitTemplateException if a rule's sentence does not fit its conclusion
     */
    public static List<Sentence> of(Explanation explanation, Phrasebook phrasebook, boolean detail) {
        return paragraphs(explanation, phrasebook, detail).stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }

    /** The same sentences, a paragraph for each part that has any. */
    public static List<Paragraph> paragraphs(Explanation explanation, Phrasebook phrasebook, boolean detail) {
        Map<Part, List<Sentence>> parts = new TreeMap<>();
        spoken(explanation, phrasebook)
                .filter(spoken -> detail || !spoken.phrase().detail())
                .sorted(Comparator.comparing((Spoken spoken) -> spoken.phrase().part())
                        .thenComparing(spoken -> spoken.phrase().order())
                        .thenComparing(Spoken::claim))
                .forEach(spoken -> parts.computeIfAbsent(spoken.phrase().part(), part -> new ArrayList<>())
                        .add(spoken.sentence()));
        return parts.entrySet().stream()
                .map(part -> new Paragraph(part.getKey(), withoutRepeats(part.getValue())))
                .toList();
    }

    /** Says once what several conclusions say in the same words; the sentence then rests on the claims of all of them. */
    private static List<Sentence> withoutRepeats(List<Sentence> sentences) {
        Map<String, Sentence> distinct = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            distinct.merge(
                    sentence.text(),
                    sentence,
                    (first, second) -> new Sentence(
                            first.text(),
                            Stream.concat(first.claims().stream(), second.claims().stream())
                                    .distinct()
                                    .toList()));
        }
        return List.copyOf(distinct.values());
    }

    private static Stream<Spoken> spoken(Explanation explanation, Phrasebook phrasebook) {
        Map<String, Justification> reasons = explanation.justifications().stream()
                .collect(Collectors.toMap(Justification::conclusion, Function.identity(), (first, second) -> first));
        List<Spoken> spoken = new ArrayList<>();
        for (int i = 0; i < explanation.claims().size(); i++) {
            Claim claim = explanation.claims().get(i);
            Justification reason = reasons.get(claim.id());
            if (reason == null || !(claim.statement() instanceof Derived derived)) {
                continue;
            }
            int place = i;
            phrasebook.phrase(reason.rule()).ifPresent(phrase -> {
                String text = phrase.template().fill(Vocabulary.values(derived));
                List<String> claims = Stream.concat(Stream.of(claim.id()), reason.premises().stream())
                        .distinct()
                        .toList();
                spoken.add(new Spoken(phrase, place, new Sentence(text, claims)));
            });
        }
        return spoken.stream();
    }
}
