package dev.because.explain.cli.verbs;

import dev.because.explain.answer.concept.ConceptAnswer;
import dev.because.explain.answer.concept.ConceptQuestion;
import dev.because.explain.answer.concept.TestConcept;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.SeedOption;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.source.ModelReference;
import dev.because.neural.tensorflow.NativeRuntime;
import java.nio.file.Path;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because concept MODEL}. */
@Command(
        name = "concept",
        description = {
            "How much does a class depend on a concept that examples show?",
            "FOLDER is a folder of pictures, or digits:1,7 for embedded ones. Where several concepts or layers are tried,"
                    + " multiply p by their number."
        })
public final class ConceptVerb implements Verb {
    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            defaultValue = ModelReference.EMBEDDED,
            description = "A frozen graph (.pb), a SavedModel folder, a Caffe network (.net), or lenet5 (default).")
    private String model = ModelReference.EMBEDDED;

    @Mixin
    private CardChoices card = new CardChoices();

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            required = true,
            description = "The layer in which the concept is looked for; `because neurons MODEL --list` prints them.")
    private String layer = "";

    @Option(names = "--class", paramLabel = "CLASS", required = true, description = "The class, by name or number.")
    private String ofClass = "";

    @Option(
            names = "--examples",
            paramLabel = "FOLDER",
            required = true,
            description = "Pictures that show the concept, at least 5; 20 or more tell much more.")
    private String examples = "";

    @Option(
            names = "--random",
            paramLabel = "FOLDER",
            required = true,
            description = "Other pictures, at least 5 for each random set, none of them an example.")
    private String random = "";

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            required = true,
            description = "Pictures of the class, whose scores are looked at.")
    private String pictures = "";

    @Option(
            names = "--sets",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many random sets (default: ${DEFAULT-VALUE}, the fewest with which p can reach 0.05).")
    private int sets;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) {
        SortedMap<String, Object> named = card.given();
        named.put("model", model);
        ConceptQuestion question = new ConceptQuestion(
                ModelReference.take(named), layer, ofClass, examples, random, pictures, sets, seed.seed());
        ConceptAnswer answer;
        try (Progress progress = new Progress(console, "pictures", 0)) {
            answer = new TestConcept()
                    .test(question, Path.of(""), threads.threads(), PassKeeping.telling(console, progress));
        }
        answer.sentences().forEach(console.out()::println);
        return ANSWERED;
    }
}
