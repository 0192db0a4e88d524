package dev.because.explain.render.causal;

import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Part;
import dev.because.explain.render.html.Page;
import dev.because.explain.render.picture.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes a page of each example, to be looked at: {@code target/causal/*.html}. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "causal"));
        Files.writeString(folder.resolve("diagnosis.html"), diagnosis());
        for (Map.Entry<String, List<Figure>> page : pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), html(page.getKey(), page.getValue()));
        }
    }

    /** A page with sentences, as a reader sees it. */
    static String diagnosis() {
        CausalCase patient = Cases.patient();
        Explanation explanation = DiagnosisFiguresTest.diagnosis();
        List<Figure> figures = DiagnosisFigures.of(
                explanation, patient.network(), patient.before(), Optional.of(patient.after()), patient.findings());
        List<Paragraph> text = List.of(
                new Paragraph(
                        Part.ANSWER,
                        List.of(new Sentence(
                                "The patient most probably has flu (99%), because of x, y and z.", List.of("c1")))),
                new Paragraph(
                        Part.FOR,
                        List.of(
                                new Sentence("z speaks for flu most, by 16 dB.", List.of("c6")),
                                new Sentence("All three findings are effects of flu.", List.of("c10")))),
                new Paragraph(
                        Part.AGAINST, List.of(new Sentence("Strep explains x as well, but not z.", List.of("c8")))));
        return new Page("Why flu and not strep?", explanation, text, figures).html();
    }

    static String html(String heading, List<Figure> figures) {
        Explanation empty = new Explanation(Question.of("diagnose", Map.of()), "c1", List.of(), List.of(), List.of());
        return new Page(heading, empty, List.of(), figures).html();
    }

    static Map<String, List<Figure>> pages() {
        Map<String, List<Figure>> pages = new TreeMap<>();
        Map.of(
                        "patient", Cases.patient(),
                        "clinic", Cases.clinic(),
                        "awkward", Cases.awkward(),
                        "prevented", Cases.prevented(),
                        "middling", Cases.large(37, 4, 1),
                        "large", Cases.large(223, 6, 2))
                .forEach((name, shown) -> pages.put(name, List.of(CausalDiagram.of(shown, Set.of()))));
        pages.put("charts", charts());
        return pages;
    }

    private static List<Figure> charts() {
        List<Belief> causes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            causes.add(new Belief("cause " + i + "=yes", 0.01 * i, Math.pow(0.8, i)));
        }
        causes.add(new Belief("hypertensive disease of the <left> heart=yes", 0.004, 0.7));
        List<EvidenceWeight> certain = List.of(
                Cases.weight(1, "shortness of breath=yes", 0.0003, 0.02),
                Cases.weight(2, "a finding with a long name indeed, as they come=severe", 0.02, 0.02),
                Cases.weight(3, "z=yes", 0.02, 1));
        return List.of(
                WeightChart.of(Cases.weights(), Set.of()),
                WeightChart.of(certain, Set.of()),
                ContrastChart.of(
                        List.of(
                                new Contrast(1, "x=yes", "flu=yes", "strep=yes", 0.5),
                                new Contrast(2, "y=yes", "flu=yes", "strep=yes", 1.2),
                                new Contrast(3, "u=yes", "flu=yes", "strep=yes", -18)),
                        Set.of()),
                CauseBars.of(causes, Optional.of("cause 3=yes"), Optional.of("cause 2=yes"), Set.of()));
    }
}
