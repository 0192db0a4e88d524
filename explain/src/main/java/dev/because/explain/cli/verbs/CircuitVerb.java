package dev.because.explain.cli.verbs;

import dev.because.explain.answer.circuit.CircuitAnswer;
import dev.because.explain.answer.circuit.ExplainCircuit;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ExplanationOptions;
import dev.because.explain.cli.options.SeedOption;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.PlainText;
import dev.because.explain.source.CircuitOptions;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.NativeRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because circuit --neuron N} and {@code because circuit TABLE.csv --output COLUMN}. */
@Command(
        name = "circuit",
        description = {
            "Which Boolean circuit does this neuron compute?",
            "Of a network: --neuron, and --inputs from a layer below it. Of a table of 0 and 1: TABLE.csv and --output COLUMN."
        })
public final class CircuitVerb implements Verb {
    @Parameters(
            arity = "0..1",
            paramLabel = "TABLE",
            description = "A CSV file of 0 and 1 with the columns' names in its first line, instead of a network.")
    private Optional<String> table = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A frozen graph (.pb), a SavedModel folder, a Caffe network (.net), or lenet5 (default).")
    private Optional<String> model = Optional.empty();

    @Mixin
    private CardChoices card = new CardChoices();

    @Option(
            names = "--neuron",
            paramLabel = "N",
            description =
                    "What is explained: class:7, LAYER[:,:,CHANNEL] (the sum over places), LAYER[ROW,COLUMN,CHANNEL] or"
                            + " LAYER[UNIT].")
    private Optional<String> neuron = Optional.empty();

    @Option(
            names = "--inputs",
            paramLabel = "LAYER[:LIST]",
            description =
                    "What it is explained by: the channels of a layer below it, such as pool2:3,7-12 (default: those of the"
                            + " last features), or regions, how bright the nine parts of the picture are. Of a table: columns, with"
                            + " commas between (default: all others).")
    private Optional<String> inputs = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The pictures to show it, in a folder and those below (default: digits, the embedded ones).")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--reading",
            paramLabel = "WHAT",
            description = "What is read off a channel: its greatest value over all places (default), or their mean.")
    private Optional<String> reading = Optional.empty();

    @Option(
            names = "--names",
            paramLabel = "FILES",
            description =
                    "Explanations by because neurons (--json) of the layers of the inputs and of the neuron, with commas"
                            + " between, from which channels have their names.")
    private Optional<String> names = Optional.empty();

    @Option(
            names = "--max-inputs",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many inputs the circuit may have, at most 12 (default: ${DEFAULT-VALUE}).")
    private int maxInputs;

    @Mixin
    private ExplanationOptions outputs = new ExplanationOptions();

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) throws IOException {
        CircuitOptions options = CircuitOptions.of(Question.of(CircuitOptions.VERB, asked()));
        try (OutputFiles files = outputs.open()) {
            CircuitAnswer answer;
            try (Progress progress = new Progress(console, "pictures", 0)) {
                answer = new ExplainCircuit()
                        .explain(options, Path.of(""), threads.threads(), PassKeeping.telling(console, progress));
            }
            List<Paragraph> paragraphs = outputs.write(files, answer);
            files.commit();
            console.out().print(PlainText.of(paragraphs));
        }
        return ANSWERED;
    }

    /** The options that were given, by their names in a question; of a table, the card's output is the column. */
    private SortedMap<String, Object> asked() {
        SortedMap<String, Object> asked = card.given();
        if (table.isPresent()) {
            Optional.ofNullable(asked.remove("output")).ifPresent(column -> asked.put("column", column));
            neuron.ifPresent(value -> {
                throw new BadInputException(
                        "option --neuron", "\"" + value + "\" beside a table", "--output COLUMN, or a network");
            });
        }
        table.ifPresent(value -> asked.put("table", value));
        model.ifPresent(value -> asked.put("model", value));
        neuron.ifPresent(value -> asked.put("neuron", value));
        inputs.ifPresent(value -> asked.put("inputs", value));
        data.ifPresent(value -> asked.put("data", value));
        reading.ifPresent(value -> asked.put("reading", value));
        names.ifPresent(value -> asked.put("names", value));
        asked.put("max-inputs", maxInputs);
        asked.put("seed", seed.seed());
        return asked;
    }
}
