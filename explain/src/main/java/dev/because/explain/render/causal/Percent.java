package dev.because.explain.render.causal;

import dev.because.explain.render.english.Template;
import java.util.Map;

/** Probabilities as the sentences write them, but shorter where these use words. */
final class Percent {
    private static final Template SENTENCE = Template.parse("percent", "{share|percent}");

    private Percent() {}

    /** 41%, 5.3%, 99.96%, &lt;0.01%. */
    static String of(double probability) {
        return SENTENCE.fill(Map.of("share", probability))
                .replace("Less than ", "<") // sentences begin with a capital
                .replace("Nearly 100%", ">99.99%");
    }

    /** From one to another: {@code 5% → 42%}. */
    static String change(double before, double after) {
        return of(before) + " → " + of(after);
    }
}
