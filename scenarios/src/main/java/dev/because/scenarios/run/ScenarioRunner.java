package dev.because.scenarios.run;

import dev.because.explain.answer.Answerer;
import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.rules.RuleSource;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.scenarios.scenario.Nearest;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.subject.Subject;
import java.time.Duration;
import java.time.LocalDate;
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

/** Asks the questions of scenarios and gives their facts to rules, several at a time, and holds the answers against what is expected. */
public final class ScenarioRunner {
    private final Map<String, Answerer> answerers = new TreeMap<>();
    private final DataFolder data;
    private final RuleDesk desk;

    /**
     * @param answerers who answers: one for each verb
     * @param data the folder that {@code ${data}} stands for
     */
    public ScenarioRunner(Collection<? extends Answerer> answerers, DataFolder data) {
        this(answerers, data, RuleSource.ofServices());
    }

    /**
     * @param answerers who answers: one for each verb
     * @param data the folder that {@code ${data}} stands for
     * @param rules who reads rules
     */
    public ScenarioRunner(Collection<? extends Answerer> answerers, DataFolder data, RuleSource rules) {
        answerers.forEach(answerer -> this.answerers.put(answerer.verb(), answerer));
        this.data = data;
        this.desk = new RuleDesk(rules, data, LocalDate.now());
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
     * @throws BadInputException if one of them cannot be asked: nobody answers its verb, or its rules or facts cannot be used; then none
     *     has run
     */
    public List<ScenarioResult> run(List<Scenario> scenarios, int threads, Consumer<ScenarioResult> progress) {
        scenarios.forEach(this::prepare);
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

    /** Runs one scenario. @throws BadInputException if it cannot be asked */
    public ScenarioResult run(Scenario scenario) {
        Optional<String> missing = data.missing(scenario);
        if (missing.isPresent()) {
            return new ScenarioResult(scenario, new Outcome.Skipped(missing.get()), Duration.ZERO);
        }
        prepare(scenario);
        long start = System.nanoTime();
        Reply reply = ask(scenario);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new ScenarioResult(scenario, Outcome.of(reply.reasons()), time, reply.said(), reply.run());
    }

    private Reply ask(Scenario scenario) {
        try {
            return scenario.subject() instanceof Subject.Given given
                    ? Reply.ofRules(scenario, given, desk)
                    : Reply.ofAnswer(scenario, ((Subject.Asked) scenario.subject()).question(), this::answerer, data);
        } catch (BadInputException | dev.because.symbolic.logic.BadInputException e) {
            return Reply.failed(Verdict.onRefusal(scenario.expectation(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // A defect of one answer is a failed scenario; the others are still worth running.
            return Reply.failed(List.of("the question broke the program: " + e));
        }
    }

    private void prepare(Scenario scenario) {
        if (scenario.subject() instanceof Subject.Asked asked) {
            answerer(scenario, asked.question());
        } else if (data.missing(scenario).isEmpty()) {
            desk.prepare(scenario, (Subject.Given) scenario.subject());
        }
    }

    private Answerer answerer(Scenario scenario, Question question) {
        return Optional.ofNullable(answerers.get(question.verb()))
                .orElseThrow(() -> new BadInputException(
                        scenario.file() + ", line " + scenario.line() + ", question.verb",
                        "the verb " + question.verb() + ", which no scenario can ask",
                        Nearest.among(answerers.keySet(), question.verb())));
    }
}
