package dev.because.scenarios.run;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.scenarios.scenario.Nearest;
import dev.because.scenarios.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Asks the questions of scenarios, several at a time, and holds the answers against what is expected. */
public final class ScenarioRunner {
    private final Map<String, Answerer> answerers = new TreeMap<>();
    private final DataFolder data;

    /**
     * @param answerers who answers: one for each verb
     * @param data the folder that {@code ${data}} stands for
     */
    public ScenarioRunner(Collection<? extends Answerer> answerers, DataFolder data) {
        answerers.forEach(answerer -> this.answerers.put(answerer.verb(), answerer));
        this.data = data;
    }

    /** A runner that asks all answerers that {@link ServiceLoader} finds, with the data folder that is named. */
    public static ScenarioRunner ofServices() {
        List<Answerer> found = new ArrayList<>();
        ServiceLoader.load(Answerer.class).forEach(found::add);
        return new ScenarioRunner(found, DataFolder.named());
    }

    /**
     * Runs scenarios.
     *
     * @param scenarios the scenarios
     * @param threads how many run side by side; their number changes no outcome
     * @param progress told of each result when it is there, one at a time but in no order
     * @return the results in the order of the scenarios
     * @throws BadInputException if nobody answers the verb of one of them; then none has run
     */
    public List<ScenarioResult> run(List<Scenario> scenarios, int threads, Consumer<ScenarioResult> progress) {
        scenarios.forEach(this::answerer);
        Object turn = new Object();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ScenarioResult>> running = scenarios.stream()
                    .map(scenario -> pool.submit(() -> {
                        ScenarioResult result = run(scenario);
                        synchronized (turn) {
                            progress.accept(result);
                        }
                        return result;
                    }))
                    .toList();
            List<ScenarioResult> results = new ArrayList<>();
            for (Future<ScenarioResult> result : running) {
                results.add(result.get());
            }
            return List.copyOf(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between scenarios", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a scenario could not be run", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs one scenario. @throws BadInputException if nobody answers its verb */
    public ScenarioResult run(Scenario scenario) {
        Answerer answerer = answerer(scenario);
        Optional<String> missing = data.missing(scenario);
        if (missing.isPresent()) {
            return new ScenarioResult(scenario, new Outcome.Skipped(missing.get()), Duration.ZERO);
        }
        long start = System.nanoTime();
        Outcome outcome = Outcome.of(ask(scenario, answerer));
        return new ScenarioResult(scenario, outcome, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<String> ask(Scenario scenario, Answerer answerer) {
        try {
            Answered answered = answerer.answer(data.expand(scenario.question()), scenario.folder());
            return Verdict.onAnswer(scenario.expectation(), answered, data);
        } catch (BadInputException | dev.because.symbolic.logic.BadInputException e) {
            return Verdict.onRefusal(scenario.expectation(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A defect of one answer is a failed scenario; the others are still worth running.
            return List.of("the question broke the program: " + e);
        }
    }

    private Answerer answerer(Scenario scenario) {
        String verb = scenario.question().verb();
        return Optional.ofNullable(answerers.get(verb))
                .orElseThrow(() -> new BadInputException(
                        scenario.file() + ", line " + scenario.line() + ", question.verb",
                        "the verb " + verb + ", which no scenario can ask",
                        Nearest.among(answerers.keySet(), verb)));
    }
}
