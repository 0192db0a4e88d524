package dev.because.explain.cli.verbs;

import dev.because.explain.answer.function.FunctionAnswer;
import dev.because.explain.answer.function.SimplifyFunction;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.options.ExplanationOptions;
import dev.because.explain.cli.options.TimingsOption;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.PlainText;
import dev.because.explain.source.FunctionOptions;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.format.PlaWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because simplify TABLE}. */
@Command(name = "simplify", description = "What is the shortest Boolean expression, and why is there no shorter one?")
public final class SimplifyVerb implements Verb {
    private static final int MOST_MINIMA = 1000;

    @Parameters(
            arity = "0..1",
            paramLabel = "TABLE",
            description = "A PLA, a truth table in CSV or a file of expressions; or an expression, such as A'BC + D.")
    private Optional<String> table = Optional.empty();

    @Option(
            names = "--vars",
            paramLabel = "A,B,…",
            description = "The inputs in order, of a function that is given by its rows, or by an expression.")
    private Optional<String> vars = Optional.empty();

    @Option(names = "--minterms", paramLabel = "ROWS", description = "The rows where it is true, such as 6,8-14.")
    private Optional<String> minterms = Optional.empty();

    @Option(names = "--dontcare", paramLabel = "ROWS", description = "The rows where it does not matter.")
    private Optional<String> dontcare = Optional.empty();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "sop: a sum of products; pos: a product of sums; both; auto (default): both up to six inputs,"
                    + " else sop.")
    private Optional<String> form = Optional.empty();

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "minimum: fewest terms, then fewest literals (default); irredundant; hazard-free.")
    private Optional<String> goal = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "How long to search, such as 500ms, 30s (default) or 2m; then the best so far is told.")
    private Optional<String> budget = Optional.empty();

    @Option(
            names = "--phase",
            paramLabel = "PHASE",
            description =
                    "positive (default): outputs as they are; auto: negated where all together then take fewer terms.")
    private Optional<String> phase = Optional.empty();

    @Option(
            names = "--verify",
            arity = "2",
            paramLabel = "FUNCTION",
            description = "Say whether two functions are the same, each a file or an expression; exit code 1 if not.")
    private List<String> verify = List.of();

    @Option(names = "--all", description = "List every minimum cover (at most 1000).")
    private boolean all;

    @Option(
            names = "--locally-minimal",
            arity = "1..2",
            paramLabel = "count|list N",
            description = "Count the irredundant covers, from which nothing can be left out, or list the first N too.")
    private List<String> locallyMinimal = List.of();

    @Option(names = "--pla", paramLabel = "FILE", description = "Write the sum of products as a PLA.")
    private Optional<Path> pla = Optional.empty();

    @Mixin
    private ExplanationOptions outputs = new ExplanationOptions();

    @Mixin
    private TimingsOption timings = new TimingsOption();

    @Override
    public int answer(Console console) throws IOException {
        FunctionOptions options = FunctionOptions.of(question());
        try (OutputFiles files = outputs.open()) {
            pla.ifPresent(files::reserve);
            timings.timings().lap("start");
            FunctionAnswer answer = new SimplifyFunction().simplify(options, Path.of(""));
            timings.timings().lap("answer");
            List<Paragraph> paragraphs = outputs.write(files, answer);
            writePla(files, answer);
            files.commit();
            console.out().print(PlainText.of(paragraphs));
            timings.timings().lap("words and files");
            timings.print(console);
            return answer.differ() ? REFUSED : ANSWERED;
        }
    }

    private Question question() {
        Map<String, Object> given = new TreeMap<>();
        table.ifPresent(value -> given.put("table", value));
        vars.ifPresent(value -> given.put("vars", value));
        minterms.ifPresent(value -> given.put("minterms", value));
        dontcare.ifPresent(value -> given.put("dontcare", value));
        form.ifPresent(value -> given.put("form", value));
        goal.ifPresent(value -> given.put("goal", value));
        budget.ifPresent(value -> given.put("budget", value));
        phase.ifPresent(value -> given.put("phase", value));
        if (!verify.isEmpty()) {
            given.put("verify", verify.get(0));
            given.put("against", verify.get(1));
        }
        if (all) {
            given.put("alternatives", "minimum");
            given.put("most", MOST_MINIMA);
        }
        if (!locallyMinimal.isEmpty()) {
            given.put("alternatives", "irredundant");
            given.put("most", listed());
        }
        return Question.of(FunctionOptions.VERB, given);
    }

    /** How many irredundant covers are to be listed. */
    private String listed() {
        boolean list = locallyMinimal.get(0).equals("list") && locallyMinimal.size() == 2;
        if (all || !list && !locallyMinimal.equals(List.of("count"))) {
            throw new BadInputException(
                    "option --locally-minimal",
                    String.join(" ", locallyMinimal) + (all ? " and --all" : ""),
                    "count, or list and a number; and not --all");
        }
        return list ? locallyMinimal.get(1) : "0";
    }

    private void writePla(OutputFiles files, FunctionAnswer answer) throws IOException {
        if (pla.isPresent()) {
            Cover sum = answer.sum()
                    .orElseThrow(() -> new BadInputException(
                            "option --pla",
                            "only a product of sums",
                            "--form sop or both: a PLA is a sum of products"));
            String text = PlaWriter.write(answer.functions().ports(), sum);
            files.write(pla.get(), text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
