package dev.because.explain.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.justification.Source;
import dev.because.explain.render.DrawnSeven;
import dev.because.explain.render.SevenOrNine;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Part;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.PictureFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)>");
    private static final Set<String> VOID = Set.of("meta", "img");

    private final Explanation explanation = SevenOrNine.explanation();
    private final List<Paragraph> paragraphs = Sentences.paragraphs(explanation, SevenOrNine.phrasebook(), false);
    private final List<Figure> figures = PictureFigures.of(DrawnSeven.picture(), DrawnSeven.evidence(), explanation);
    private final String html =
            new Page("Why does lenet5 call this a 7 and not a 9?", explanation, paragraphs, figures).html();

    @Test
    void the_page_is_well_formed_and_small() throws IOException {
        assertWellFormed(html);
        assertTrue(html.length() < 300_000, html.length() + " characters");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "seven.html"), html);
    }

    @Test
    void every_sentence_stands_on_it_in_order() {
        int at = 0;
        for (Paragraph paragraph : paragraphs) {
            for (Sentence sentence : paragraph.sentences()) {
                int next = html.indexOf("<summary>" + sentence.text(), at);
                assertTrue(next > at, sentence.text());
                at = next;
            }
        }
    }

    @Test
    void every_link_leads_somewhere_and_every_anchor_is_one() {
        List<String> anchors = all(" id=\"([^\"]+)\"");
        assertEquals(Set.copyOf(anchors).size(), anchors.size(), anchors.toString());
        assertTrue(Set.copyOf(anchors).containsAll(all("href=\"#([^\"]+)\"")));
        Set<String> ids = explanation.claims().stream().map(Claim::id).collect(Collectors.toSet());
        assertTrue(anchors.containsAll(ids));
    }

    @Test
    void it_needs_nothing_from_elsewhere() {
        assertFalse(html.contains("<script"));
        assertEquals(List.of(), all("(?:src|href)=\"(?!data:image/png;base64,|#)([^\"]*)\""));
        assertFalse(html.contains("url("));
        assertFalse(html.contains("@import"));
    }

    @Test
    void every_picture_has_an_alternative_and_every_figure_a_caption() {
        assertEquals(all("<img ").size(), all("<img [^>]*alt=\"[^\"]{5,}\"").size());
        assertEquals(5, all("<figure ").size());
        assertEquals(5, all("<figcaption><b>Figure \\d.</b> [A-Z0-9]").size());
    }

    @Test
    void a_figure_stands_in_the_part_whose_sentence_speaks_of_it() {
        String answer = section(Part.ANSWER);
        assertTrue(answer.contains("The digit as the network sees it, 28 × 28 pixels."));
        assertTrue(section(Part.FOR).contains("orange is loss"));
        assertTrue(section(Part.CHANGE).contains("covered the network says a 1."));
        assertTrue(section(Part.TRUST).contains("id=\"figure4\""));
        assertTrue(html.indexOf("id=\"figure5\"") > html.indexOf("Further pictures"));
    }

    @Test
    void a_sentence_unfolds_values_rule_and_certificate() {
        String part = section(Part.FOR);
        assertTrue(part.contains("<q>Region decides</q>"));
        assertTrue(part.contains("title=\"0.4123456789\">0.4123<"));
        assertTrue(part.contains("Cover the region, run the network again"));
        assertTrue(part.contains("<dt>tolerance</dt><dd>0.001</dd>"));
        assertTrue(section(Part.AGAINST).contains("no other region whose covering raises the lead by more than 1%"));
    }

    @Test
    void sources_stand_with_their_hashes() {
        for (Source source : explanation.sources()) {
            assertTrue(html.contains(source.sha256()));
            assertTrue(html.contains(source.path()));
        }
    }

    @Test
    void the_same_explanation_gives_the_same_bytes() {
        assertEquals(
                html,
                new Page(
                                "Why does lenet5 call this a 7 and not a 9?",
                                SevenOrNine.explanation(),
                                Sentences.paragraphs(SevenOrNine.explanation(), SevenOrNine.phrasebook(), false),
                                PictureFigures.of(
                                        DrawnSeven.picture(), DrawnSeven.evidence(), SevenOrNine.explanation()))
                        .html());
    }

    @Test
    void nothing_that_a_stranger_wrote_becomes_part_of_the_page() throws IOException {
        String evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&{{question}}" + "x".repeat(300);
        Explanation labelled = SevenOrNine.labelled(evil);
        Explanation hostile = new Explanation(
                Question.of("explain", Map.of(evil, evil)),
                labelled.answer(),
                List.of(new Source("s1", evil, "0f".repeat(32))),
                labelled.claims(),
                labelled.justifications().stream()
                        .map(reason -> new Justification(evil, reason.premises(), List.of(evil), reason.conclusion()))
                        .toList());
        List<Paragraph> text =
                List.of(new Paragraph(Part.ANSWER, List.of(new Sentence(evil, List.of(labelled.answer(), "c1")))));
        Figure figure = new Figure(evil, evil, figures.get(0).content(), Set.of("c1"), Optional.empty());
        String page = new Page(evil, hostile, text, List.of(figure)).html();
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("hostile.html"), page);
        assertWellFormed(page);
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("<img src=x"));
        assertTrue(page.contains("&lt;script&gt;"));
        assertFalse(all(page, "<[^>]*\\son[a-z]+=").iterator().hasNext());
    }

    @Test
    void an_explanation_without_figures_or_sentences_is_still_a_page() {
        Explanation empty = new Explanation(Question.of("explain", Map.of()), "c1", List.of(), List.of(), List.of());
        assertWellFormed(new Page("Why?", empty, List.of(), List.of()).html());
    }

    private String section(Part part) {
        int start = html.indexOf("<section class=\"part " + part.key() + "\"");
        return html.substring(start, html.indexOf("</section>", start));
    }

    private List<String> all(String pattern) {
        return all(html, pattern);
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
                .toList();
    }

    /** Reads tags as a strict reader of XML would: each is closed in order, and no other sign is taken for one. */
    private static void assertWellFormed(String html) {
        String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
        Deque<String> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (MatchResult tag : TAG.matcher(body).results().toList()) {
            text.append(body, at, tag.start());
            at = tag.end();
            if (tag.group(1).isEmpty()) {
                assertEquals(
                        all(tag.group(3), "\\s([a-zA-Z-]+)=").size(),
                        new HashSet<>(all(tag.group(3), "\\s([a-zA-Z-]+)=")).size());
                if (!VOID.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            } else {
                assertEquals(open.pop(), tag.group(2));
            }
        }
        assertEquals(List.of(), List.copyOf(open));
        assertFalse(text.toString().contains("<"), "a stray < in the text");
    }
}
