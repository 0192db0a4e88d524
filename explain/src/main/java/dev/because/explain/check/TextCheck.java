package dev.because.explain.check;

import dev.because.explain.justification.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Compares the sentences of a file with those that its claims give when they are told again. */
final class TextCheck {
    private TextCheck() {}

    static List<Refusal> refusals(List<Sentence> claimed, List<Sentence> told) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < Math.max(claimed.size(), told.size()); i++) {
            String where = "text[" + i + "]";
            if (i >= told.size()) {
                refusals.add(
                        new Refusal(where, "no claim says \"" + claimed.get(i).text() + "\""));
            } else if (i >= claimed.size()) {
                refusals.add(new Refusal(where, "the sentence \"" + told.get(i).text() + "\" is missing"));
            } else if (!claimed.get(i).text().equals(told.get(i).text())) {
                refusals.add(new Refusal(
                        where,
                        "\"" + claimed.get(i).text() + "\" is not what its claims say: \""
                                + told.get(i).text() + "\""));
            } else if (!claimed.get(i).claims().equals(told.get(i).claims())) {
                refusals.add(new Refusal(
                        where,
                        "rests on " + told.get(i).claims() + ", not on "
                                + claimed.get(i).claims()));
            }
        }
        return refusals;
    }
}
