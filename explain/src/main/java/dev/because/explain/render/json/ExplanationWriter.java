package dev.because.explain.render.json;

import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.justification.Source;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Certificates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an explanation as JSON, by the schema {@code explanation.schema.json} beside this class. Numbers are whole,
 * keys have a fixed order, and the same explanation gives the same bytes.
 */
public final class ExplanationWriter {
    /** The version of the format. */
    public static final String VERSION = "1";

    private ExplanationWriter() {}

    /**
     * The file's text, to be written as UTF-8, with a line break at its end.
     *
     * @throws IllegalArgumentException if a number of the explanation is not finite
     */
    public static String write(Explanation explanation, List<Sentence> text) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("because", VERSION);
        file.put("question", question(explanation.question()));
        file.put("answer", explanation.answer());
        file.put("text", text.stream().map(ExplanationWriter::sentence).toList());
        file.put(
                "sources",
                explanation.sources().stream().map(ExplanationWriter::source).toList());
        file.put(
                "claims",
                explanation.claims().stream().map(ExplanationWriter::claim).toList());
        file.put(
                "justifications",
                explanation.justifications().stream()
                        .map(ExplanationWriter::justification)
                        .toList());
        return JsonLayout.text(file);
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("verb", question.verb());
        question.options().forEach((name, value) -> {
            if (members.put(name, value) != null) {
                throw new IllegalArgumentException("a question cannot have an option called " + name);
            }
        });
        return members;
    }

    private static Map<String, Object> sentence(Sentence sentence) {
        return members("sentence", sentence.text(), "claims", sentence.claims());
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> members = members("id", source.id(), "path", source.path());
        members.put("sha256", source.sha256());
        return members;
    }

    private static Map<String, Object> claim(Claim claim) {
        Map<String, Object> members = members("id", claim.id(), "kind", Vocabulary.kind(claim.statement()));
        Map<String, Object> values = Vocabulary.values(claim.statement());
        values.replaceAll((name, value) ->
                value instanceof Quantity number ? members("value", number.value(), "unit", number.unit()) : value);
        members.put("values", values);
        claim.certificate().ifPresent(certificate -> members.put("certificate", certificate(certificate)));
        return members;
    }

    private static Map<String, Object> certificate(Certificate certificate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", Certificates.family().kind(certificate));
        members.putAll(Certificates.family().values(certificate));
        return members;
    }

    private static Map<String, Object> justification(Justification justification) {
        Map<String, Object> members = members("rule", justification.rule(), "premises", justification.premises());
        members.put("absent", justification.absent());
        members.put("conclusion", justification.conclusion());
        return members;
    }

    private static Map<String, Object> members(String name, Object value, String next, Object nextValue) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(name, value);
        members.put(next, nextValue);
        return members;
    }
}
