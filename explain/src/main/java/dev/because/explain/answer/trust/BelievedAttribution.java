package dev.because.explain.answer.trust;

import dev.because.explain.evidence.Raster;
import dev.because.explain.evidence.TrustEvidence;
import dev.because.explain.evidence.TrustEvidence.MethodTrust;
import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.Rival;
import dev.because.explain.facts.NetworkFact.Steadiness;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Part;
import dev.because.explain.render.english.PlainText;
import dev.because.explain.render.english.Template;
import dev.because.explain.render.html.TrustPage;
import dev.because.explain.source.Rulebook;
import dev.because.symbolic.rules.Firing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far attributions of one input can be believed, and what is to be said of it.
 *
 * @param evidence what was measured
 * @param verdicts for each method, in the same order, its sentences
 * @param seen the input, for a person to look at
 */
public record BelievedAttribution(TrustEvidence evidence, List<List<String>> verdicts, List<Raster> seen) {
    private static final String ABOUT_MAPS = "a map ";
    private static final Template FASTER = Template.parse(
            "the verdict",
            "Taking pixels away in the order of the map brings the score down {faster} than in a random order"
                    + " (area {area|number} against {random|number}).");

    public BelievedAttribution {
        verdicts = List.copyOf(verdicts);
        seen = List.copyOf(seen);
    }

    /** Lets the rules that speak of maps in an explanation judge each method. */
    static BelievedAttribution of(TrustEvidence evidence, String noun, Rulebook rulebook, List<Raster> seen) {
        List<List<String>> verdicts = evidence.methods().stream()
                .map(method -> verdict(evidence, method, noun, rulebook))
                .toList();
        return new BelievedAttribution(evidence, verdicts, seen);
    }

    private static List<String> verdict(TrustEvidence evidence, MethodTrust method, String noun, Rulebook rulebook) {
        List<String> sentences = new ArrayList<>();
        if (!method.cascade().isEmpty()) {
            List<?> facts = List.of(
                    new Prediction(noun, evidence.winner(), 1),
                    new Rival(evidence.rival(), 0, 0),
                    new Steadiness(
                            inWords(method.method()),
                            method.classes(),
                            method.cascade().get(0).signed()));
            for (Firing firing : rulebook.rules().infer(facts).firings()) {
                if (firing.rule().startsWith(ABOUT_MAPS)) {
                    Conclusion conclusion = (Conclusion) firing.concluded().get(0);
                    rulebook.phrasebook()
                            .phrase(firing.rule())
                            .ifPresent(phrase -> sentences.add(phrase.template().fill(conclusion.values())));
                }
            }
        }
        double area = method.deletion().area();
        double random = method.randomDeletion().area();
        sentences.add(
                FASTER.fill(Map.of("faster", area < random ? "faster" : "no faster", "area", area, "random", random)));
        return List.copyOf(sentences);
    }

    /** The table for a terminal, then the verdicts. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(
                "%-22s %11s %11s %11s %17s %17s %11s %11s %11s%n",
                "method",
                "two classes",
                "last layer",
                "all layers",
                "deletion (random)",
                "insertion (r.)",
                "infidelity",
                "unexplained",
                "sensitivity"));
        evidence.methods().forEach(method -> text.append(row(method)));
        List<Paragraph> paragraphs = verdicts.stream()
                .map(verdict -> new Paragraph(
                        Part.TRUST,
                        verdict.stream()
                                .map(sentence -> new Sentence(sentence, List.of()))
                                .toList()))
                .toList();
        return text.append(System.lineSeparator())
                .append(PlainText.of(paragraphs))
                .toString();
    }

    /** A method as a sentence speaks of it. */
    private static String inWords(String method) {
        return switch (method) {
            case "gradient" -> "the gradient";
            case "gradient-x-input" -> "the gradient times the input";
            case "guided" -> "guided backpropagation";
            case "deconvnet" -> "the deconvnet";
            default -> method.replace('-', ' ');
        };
    }

    private static String row(MethodTrust method) {
        boolean steps = !method.cascade().isEmpty();
        return String.format(
                Locale.ROOT,
                "%-22s %11.2f %11s %11s %17s %17s %11.3g %11.2f %11.2f%n",
                method.method(),
                method.classes(),
                steps
                        ? String.format(
                                Locale.ROOT, "%.2f", method.cascade().get(0).signed())
                        : "",
                steps
                        ? String.format(
                                Locale.ROOT,
                                "%.2f",
                                method.cascade()
                                        .get(method.cascade().size() - 1)
                                        .signed())
                        : "",
                String.format(
                        Locale.ROOT,
                        "%.2f (%.2f)",
                        method.deletion().area(),
                        method.randomDeletion().area()),
                String.format(
                        Locale.ROOT,
                        "%.2f (%.2f)",
                        method.insertion().area(),
                        method.randomInsertion().area()),
                method.infidelity(),
                method.unexplained(),
                method.sensitivity());
    }

    /** The same as a page, with curves. */
    public String html() {
        return new TrustPage(evidence, verdicts).html();
    }
}
