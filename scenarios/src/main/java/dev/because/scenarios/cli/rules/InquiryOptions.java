package dev.because.scenarios.cli.rules;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.render.json.ExplanationReader;
import dev.because.explain.source.chess.Programs;
import dev.because.explain.source.rules.OpenedRules;
import dev.because.explain.source.rules.RuleOptions;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.authoring.Inquiry;
import dev.because.symbolic.rules.why.Goal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which conclusion is asked about, of which answer and which rules. */
final class InquiryOptions {
    @Parameters(
            index = "0",
            paramLabel = "CONCLUSION",
            description = "Its name; then, if you like, values of it, such as cause=flu=yes or urgency=today.")
    private String conclusion = "";

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", hidden = true)
    private List<String> values = List.of();

    @Option(
            names = "--of",
            paramLabel = "FILE.json",
            required = true,
            description = "The answer, as --json of a verb wrote it.")
    private Path of = Path.of("");

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules (default: those of the answer).")
    private Optional<String> rules = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day on which they are asked (default: that of the answer, or today).")
    private Optional<String> on = Optional.empty();

    Inquiry inquiry() {
        Explanation explanation = ExplanationReader.read(of).explanation();
        Map<String, Object> named = new TreeMap<>(explanation.question().options());
        rules.ifPresent(path -> named.put(RuleOptions.PATH, path));
        on.ifPresent(day -> named.put(RuleOptions.DAY, day));
        RuleOptions options = RuleOptions.of(Question.of(explanation.question().verb(), named))
                .orElseThrow(() -> new BadInputException(
                        of.toString(), "an answer without experts' rules", "--rules DIR beside it"));
        return new Inquiry(explanation, OpenedRules.open(options, Path.of(""), Programs.REFUSED));
    }

    Goal goal() {
        Goal goal = Goal.of(conclusion);
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new BadInputException("value of " + conclusion, value, "a name, = and a value");
            }
            String text = value.substring(equals + 1);
            goal = goal.with(
                    value.substring(0, equals),
                    text.matches("-?\\d+(\\.\\d+)?") ? (Object) Double.valueOf(text) : text);
        }
        return goal;
    }
}
