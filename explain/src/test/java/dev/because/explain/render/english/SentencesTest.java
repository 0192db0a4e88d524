package dev.because.explain.render.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.SevenOrNine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final Explanation explanation = SevenOrNine.explanation();
    private final Phrasebook phrasebook = SevenOrNine.phrasebook();

    @Test
    void the_answer_comes_first_and_trust_last() {
        assertEquals(
                List.of(
                        "The network calls this digit a 7 and not a 9, because of the upper left and the right side, "
                                + "which together carry 75% of its lead.",
                        "Covering the upper left takes 41% of the lead over a 9 away.",
                        "Covering the right side takes 33% of the lead over a 9 away.",
                        "Only the left side speaks for a 9: without it the lead grows by 3.4%.",
                        "It takes three covered regions, the upper left, the upper right and the right side, to make it a 1.",
                        "Covering and integrated gradients rank the regions alike (correlation 0.883), so the heat map "
                                + "can be relied on."),
                texts(Sentences.of(explanation, phrasebook, false)));
    }

    @Test
    void detail_adds_sentences_in_their_place() {
        List<String> all = texts(Sentences.of(explanation, phrasebook, true));
        assertEquals(7, all.size());
        assertEquals("Without channel 41 of conv2 the lead falls by 31%.", all.get(3));
    }

    @Test
    void a_sentence_rests_on_its_conclusion_and_then_on_the_premises() {
        for (Sentence sentence : Sentences.of(explanation, phrasebook, true)) {
            String conclusion = sentence.claims().get(0);
            Justification reason = explanation.justification(conclusion).orElseThrow();
            assertEquals(
                    reason.premises(),
                    sentence.claims().subList(1, sentence.claims().size()));
        }
    }

    @Test
    void paragraphs_hold_the_same_sentences_by_part() {
        List<Paragraph> paragraphs = Sentences.paragraphs(explanation, phrasebook, false);
        assertEquals(
                List.of(Part.values()), paragraphs.stream().map(Paragraph::part).toList());
        assertEquals(
                Sentences.of(explanation, phrasebook, false),
                paragraphs.stream()
                        .flatMap(paragraph -> paragraph.sentences().stream())
                        .toList());
    }

    @Test
    void the_terminal_gets_no_line_longer_than_its_width_and_loses_no_word() {
        String text = PlainText.of(Sentences.paragraphs(explanation, phrasebook, true));
        assertTrue(text.lines().allMatch(line -> line.length() <= PlainText.WIDTH && line.equals(line.strip())), text);
        assertTrue(text.endsWith("relied on.\n"));
        assertEquals(4, text.lines().filter(String::isEmpty).count());
        assertEquals(
                String.join(" ", texts(Sentences.of(explanation, phrasebook, true))),
                text.strip().replaceAll("\\s+", " "));
        assertEquals("", PlainText.of(List.of()));
    }

    @Test
    void what_two_conclusions_say_in_the_same_words_is_said_once() {
        Phrasebook terse = Phrasebook.of(Map.of("Region decides", Map.of("says", "a region decides.")));
        List<String> conclusions = explanation.justifications().stream()
                .filter(reason -> reason.rule().equals("Region decides"))
                .map(Justification::conclusion)
                .toList();
        List<Sentence> said = Sentences.of(explanation, terse, false);
        assertEquals(List.of("A region decides."), texts(said));
        assertEquals(2, conclusions.size());
        assertTrue(said.get(0).claims().containsAll(conclusions));
    }

    @Test
    void a_rule_without_a_sentence_is_silent() {
        assertTrue(phrasebook.phrase("Silent").isEmpty());
        assertTrue(phrasebook.phrase("unheard of").isEmpty());
    }

    @Test
    void metadata_that_means_nothing_is_refused_by_rule_and_key() {
        assertRefused(
                Map.of("says", "x", "part", "con"), "rule R, part: found con, expected one of answer, for, against");
        assertRefused(Map.of("says", "x", "order", "first"), "rule R, order: found first, expected a whole number");
        assertRefused(Map.of("says", "x", "detail", "yes"), "rule R, detail: found yes, expected true or false");
    }

    private static void assertRefused(Map<String, String> metadata, String message) {
        String found = assertThrows(UnfitTemplateException.class, () -> Phrasebook.of(Map.of("R", metadata)))
                .getMessage();
        assertTrue(found.startsWith(message), found);
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }
}
