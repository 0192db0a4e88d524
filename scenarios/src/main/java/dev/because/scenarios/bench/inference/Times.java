package dev.because.scenarios.bench.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a contestant answered, and how long it took, as far as it came. */
final class Times implements Course.Listener {
    private static final double MILLISECOND = 1e6;

    private final List<List<double[]>> answers = new ArrayList<>();
    private final List<Long> warm = new ArrayList<>();
    private final List<Long> cold = new ArrayList<>();
    private Optional<String> failure = Optional.empty();
    private boolean ended;

    @Override
    public void answer(List<double[]> marginals) {
        answers.add(marginals);
    }

    @Override
    public void warm(long nanoseconds) {
        warm.add(nanoseconds);
    }

    @Override
    public void cold(long nanoseconds) {
        cold.add(nanoseconds);
    }

    /** It did not come to the end. */
    void failed(String why) {
        failure = failure.or(() -> Optional.of(why));
        ended = true;
    }

    /** It came to the end. */
    void end() {
        ended = true;
    }

    /** Whether it came to the end or gave up, and was not ended by others. */
    boolean ended() {
        return ended;
    }

    /** Why it did not come to the end. */
    Optional<String> failure() {
        return failure;
    }

    /** How many questions it answered, the one without findings among them. */
    int answered() {
        return answers.size();
    }

    /** Milliseconds for a question with the network compiled, on average; empty if it did not come so far. */
    Optional<Double> warm() {
        return mean(warm);
    }

    /** Milliseconds for a question and compiling the network. */
    Optional<Double> cold() {
        return mean(cold);
    }

    private static Optional<Double> mean(List<Long> nanoseconds) {
        return nanoseconds.isEmpty()
                ? Optional.empty()
                : Optional.of(nanoseconds.stream()
                                .mapToLong(Long::longValue)
                                .average()
                                .orElseThrow()
                        / MILLISECOND);
    }

    /** The largest difference of two probabilities over the questions that both answered; empty if there is none. */
    Optional<Double> difference(Times other) {
        int both = Math.min(answers.size(), other.answers.size());
        if (both == 0) {
            return Optional.empty();
        }
        double largest = 0;
        for (int set = 0; set < both; set++) {
            for (int variable = 0; variable < answers.get(set).size(); variable++) {
                double[] mine = answers.get(set).get(variable);
                double[] theirs = other.answers.get(set).get(variable);
                for (int state = 0; state < mine.length; state++) {
                    double difference = Math.abs(mine[state] - theirs[state]);
                    largest = difference <= largest ? largest : difference; // and what is no number stays
                }
            }
        }
        return Optional.of(largest);
    }
}
