package dev.because.explain.check.causal;

import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import java.util.List;

/** What the claims' propositions speak of; each must be written the one way in which facts write it. */
record SecondReading(OpenedCase opened) {
    private static final String WHERE = "the claim";

    private NamedNetwork model() {
        return opened.model();
    }

    /**
     * A variable in a state.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    Observation proposition(String text) {
        try {
            Observation read = model().proposition(WHERE, text);
            return requireWritten(text, model().written(read), read);
        } catch (BadInputException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    List<Observation> propositions(List<String> texts) {
        return texts.stream().map(this::proposition).toList();
    }

    int variable(String name) {
        return model().network()
                .indexOf(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no variable " + name));
    }

    /** One of the findings of the question. */
    Finding finding(String text) {
        return opened.findings().all().stream()
                .filter(finding -> model().written(finding).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text + " is not among the findings"));
    }

    List<Finding> findings(List<String> texts) {
        return texts.stream().map(this::finding).toList();
    }

    /** One of the hypotheses that are compared. */
    Observation hypothesis(String text) {
        Observation read = proposition(text);
        if (!opened.hypotheses().contains(read)) {
            throw new IllegalArgumentException(text + " is not one of the hypotheses");
        }
        return read;
    }

    String written(Finding finding) {
        return model().written(finding);
    }

    String written(Observation proposition) {
        return model().written(proposition.variable(), proposition.state());
    }

    private static Observation requireWritten(String text, String written, Observation read) {
        if (!written.equals(text)) {
            throw new IllegalArgumentException(text + " must be written " + written);
        }
        return read;
    }
}
