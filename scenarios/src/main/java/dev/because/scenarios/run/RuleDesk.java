package dev.because.scenarios.run;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.rules.Evaluated;
import dev.because.scenarios.rules.RuleBench;
import dev.because.scenarios.rules.RuleSource;
import dev.because.scenarios.rules.Rulebook;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.expectation.ExpectedClaim;
import dev.because.scenarios.scenario.subject.Subject;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gives the facts of scenarios to their rules, each of which is read and built once. */
final class RuleDesk {
    private record Opened(Path rules, LocalDate day) {}

    private final RuleSource source;
    private final DataFolder data;
    private final LocalDate today;
    private final Map<Path, Rulebook> books = new ConcurrentHashMap<>();
    private final Map<Opened, RuleBench> benches = new ConcurrentHashMap<>();

    RuleDesk(RuleSource source, DataFolder data, LocalDate today) {
        this.source = source;
        this.data = data;
        this.today = today;
    }

    /**
     * Makes sure that a scenario can be asked and says something that could be otherwise.
     *
     * @throws BadInputException if its rules cannot be read, its facts are not in their words, or it expects what no rule concludes
     */
    void prepare(Scenario scenario, Subject.Given given) {
        bench(scenario, given);
        facts(scenario, given);
        if (scenario.expectation() instanceof Expectation.Drawn drawn) {
            List<Rule> rules = book(scenario, given).rules().rules();
            Stream.concat(drawn.claims().stream(), drawn.absent().stream())
                    .forEach(claim -> known(scenario, claim, rules));
            List<String> names = rules.stream().map(Rule::name).toList();
            drawn.fires().forEach(name -> known(scenario, "rule", name, names));
        }
    }

    /** Asks the rules of a scenario that was prepared. */
    Evaluated ask(Scenario scenario, Subject.Given given) {
        return bench(scenario, given).evaluate(facts(scenario, given));
    }

    RuleBench bench(Scenario scenario, Subject.Given given) {
        Rulebook book = book(scenario, given);
        Opened opened = new Opened(path(scenario, given), given.day().orElse(today));
        return benches.computeIfAbsent(opened, key -> new RuleBench(book.on(key.day())));
    }

    private Rulebook book(Scenario scenario, Subject.Given given) {
        return books.computeIfAbsent(path(scenario, given), source::open);
    }

    private List<Fact> facts(Scenario scenario, Subject.Given given) {
        Rulebook book = book(scenario, given);
        return given.facts().stream().map(fact -> fact.in(book.words())).toList();
    }

    private Path path(Scenario scenario, Subject.Given given) {
        // Beside the file as the user named it, so that messages name the rules in the same way.
        Path path = scenario.file().resolveSibling(data.expand(given.rules())).normalize();
        return path.toString().isEmpty() ? Path.of(".") : path;
    }

    private static void known(Scenario scenario, ExpectedClaim claim, List<Rule> rules) {
        String name = claim.conclusion().orElseThrow();
        List<Rule> concluding = rules.stream()
                .filter(rule -> rule.then().conclusion().equals(name))
                .toList();
        Collection<String> names = new TreeSet<>();
        (concluding.isEmpty() ? rules : concluding).forEach(rule -> {
            if (concluding.isEmpty()) {
                names.add(rule.then().conclusion());
            } else {
                names.addAll(rule.then().values().keySet());
            }
        });
        if (concluding.isEmpty()) {
            known(scenario, "conclusion", name, names);
        }
        claim.values().keySet().forEach(value -> known(scenario, "value of " + name + ",", value, names));
    }

    /** An absence of what nothing could ever fill would pass for ever. */
    private static void known(Scenario scenario, String what, String name, Collection<String> names) {
        if (!names.contains(name)) {
            throw new BadInputException(
                    scenario.file() + ", line " + scenario.line() + ", scenario \"" + scenario.name() + "\"",
                    "the unknown " + what + " " + name,
                    Nearest.expected(name, names));
        }
    }
}
