package dev.because.scenarios.rules;

import dev.because.explain.render.english.Part;
import dev.because.explain.render.english.Template;
import dev.because.explain.render.english.UnfitTemplateException;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sentences in which rules tell what they concluded. */
public final class Told {
    private static final double WHOLE = 1e9;

    private Told() {}

    /**
     * One for each conclusion whose rule says something: by part of the answer, then in the order in which they were drawn, none twice.
     *
     * @throws UnfitTemplateException if a sentence speaks of a value that its conclusion does not have
     */
    public static List<String> sentences(Trace trace) {
        Map<Part, List<String>> parts = new TreeMap<>();
        for (Fact conclusion : trace.concluded()) {
            Match match = trace.reason(conclusion).orElseThrow();
            Remarks remarks = match.rule().remarks();
            remarks.says().ifPresent(sentence -> parts.computeIfAbsent(part(match), part -> new ArrayList<>())
                    .add(Template.parse(match.rule().name(), sentence).fill(values(conclusion))));
        }
        return parts.values().stream().flatMap(List::stream).distinct().toList();
    }

    private static Part part(Match match) {
        String key = match.rule().remarks().part();
        for (Part part : Part.values()) {
            if (part.key().equals(key)) {
                return part;
            }
        }
        throw new UnfitTemplateException(match.rule().name(), "part " + key, "there is no such part of an answer");
    }

    /** Whole numbers and truths are words already; other numbers need a format. */
    private static Map<String, Object> values(Fact conclusion) {
        Map<String, Object> values = new TreeMap<>(conclusion.values());
        values.replaceAll((name, value) -> {
            if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < WHOLE) {
                return number.intValue();
            }
            return value instanceof Boolean truth ? truth ? "yes" : "no" : value;
        });
        return values;
    }
}
