package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.rules.RuleBaseSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code because bench rules}. */
@Command(name = "rules", description = "How fast are rules loaded, built and asked, and beside what?")
public final class RuleSpeedVerb implements Verb {
    @Option(names = "--rules", paramLabel = "N", description = "Random rules of experts (default: 500).")
    private int rules = 500;

    @Option(names = "--facts", paramLabel = "N", description = "Random facts for them (default: 5000).")
    private int facts = 5000;

    @Option(names = "--limit", paramLabel = "S", description = "Seconds for plain loops (default: 30).")
    private int limit = 30;

    @Override
    public int answer(Console console) {
        if (rules < 1 || facts < 1 || limit < 1) {
            throw new BadInputException(
                    rules < 1 ? "--rules" : facts < 1 ? "--facts" : "--limit", "less than 1", "1 or more");
        }
        RuleBaseSpeed speed = new RuleBaseSpeed(rules, facts, limit);
        speed.startUp().forEach(console.out()::println);
        speed.experts().forEach(console.out()::println);
        return ANSWERED;
    }
}
