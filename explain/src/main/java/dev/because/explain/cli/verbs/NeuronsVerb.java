package dev.because.explain.cli.verbs;

import dev.because.explain.answer.neuron.ExplainNeurons;
import dev.because.explain.answer.neuron.NeuronAnswer;
import dev.because.explain.answer.sheet.ChannelChoice;
import dev.because.explain.answer.sheet.ChannelSurvey;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ExplanationOptions;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.cli.options.TimingsOption;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.PlainText;
import dev.because.explain.render.html.Page;
import dev.because.explain.render.json.ExplanationWriter;
import dev.because.explain.render.sheet.ChannelCard;
import dev.because.explain.render.sheet.ChannelSheet;
import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedModel;
import dev.because.explain.source.NeuronOptions;
import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.NativeRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because neurons MODEL}. */
@Command(name = "neurons", description = "What does each channel of a layer see?")
public final class NeuronsVerb implements Verb {
    /** Channels that a page shows unless it is told which: it stays of a size that browsers like. */
    private static final int MOST_SHOWN = 64;

    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            defaultValue = ModelReference.EMBEDDED,
            description = "A frozen graph (.pb), a SavedModel folder, a Caffe network (.net), or lenet5 (default).")
    private String model = ModelReference.EMBEDDED;

    @Mixin
    private CardChoices card = new CardChoices();

    @Option(names = "--list", description = "Print every layer with its operation and shape.")
    private boolean list;

    @Option(names = "--layer", paramLabel = "LAYER", description = "The layer whose channels are asked about.")
    private Optional<String> layer = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The pictures to show it, in a folder and those below (default: digits, the embedded ones).")
    private String data = DigitPictures.NAME;

    @Option(
            names = "--channel",
            paramLabel = "LIST",
            description = "Show these channels, such as 3,7-12 (default: 64, those with a name first).")
    private Optional<String> channels = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Keep how far the pass is in this file, and go on from there (default: a file in the user's"
                    + " cache, until it has answered).")
    private Optional<Path> state = Optional.empty();

    @Mixin
    private ExplanationOptions outputs = new ExplanationOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private TimingsOption timings = new TimingsOption();

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) throws IOException {
        SortedMap<String, Object> named = card.given();
        named.put("model", model);
        ModelReference reference = ModelReference.take(named);
        if (list) {
            try (Network network =
                    NamedModel.openForArrays(reference, Path.of(""), 1).network()) {
                LayerTable.print(network.layers(), console.out());
            }
            return ANSWERED;
        }
        String asked = layer.orElseThrow(() -> new BadInputException(
                "neurons", "no question about the model", "--layer LAYER, or --list, which prints its layers"));
        NeuronOptions options = new NeuronOptions(reference, asked, data);
        try (OutputFiles files = outputs.open();
                ChannelSurvey survey = ChannelSurvey.open(reference, asked, data, Path.of(""), threads.threads())) {
            answer(options, survey, files, console);
        }
        timings.print(console);
        return ANSWERED;
    }

    private void answer(NeuronOptions options, ChannelSurvey survey, OutputFiles files, Console console)
            throws IOException {
        Optional<List<Integer>> chosen = channels.map(text -> ChannelChoice.parse(text, survey.layer()));
        PassKeeping keeping = PassKeeping.of(state, survey.pass(), console);
        timings.timings().lap("start");
        Stimuli stimuli = pass(survey, keeping, console);
        timings.timings().lap("pass");
        NeuronAnswer answer = new ExplainNeurons().explain(options, survey, stimuli);
        timings.timings().lap("names");
        if (outputs.json().isPresent()) {
            String json = ExplanationWriter.write(
                    answer.answered().explanation(), answer.answered().text());
            files.write(outputs.json().get(), json.getBytes(StandardCharsets.UTF_8));
        }
        List<Paragraph> paragraphs = answer.paragraphs(outputs.detail());
        if (outputs.html().isPresent()) {
            List<Integer> shown = answer.namedFirst(chosen.orElseGet(() -> ChannelChoice.all(survey.layer())));
            List<Integer> drawn = chosen.isPresent() ? shown : shown.subList(0, Math.min(MOST_SHOWN, shown.size()));
            ChannelSheet sheet = new ChannelSheet(
                    survey.introduction(stimuli, drawn.size()), draw(survey, stimuli, drawn, answer, console));
            Page page = new Page(
                    answer.heading(), answer.answered().explanation(), paragraphs, List.of(), Optional.of(sheet));
            files.write(outputs.html().get(), page.html().getBytes(StandardCharsets.UTF_8));
        }
        timings.timings().lap("drawing and files");
        files.commit();
        keeping.answered();
        console.out().print(PlainText.of(paragraphs));
    }

    private static Stimuli pass(ChannelSurvey survey, PassKeeping keeping, Console console) {
        int files = survey.pictures().paths().size();
        try (Progress progress = new Progress(console, "pictures", files)) {
            return survey.stimuli(PassKeeping.telling(console, progress), keeping.file());
        }
    }

    private static List<ChannelCard> draw(
            ChannelSurvey survey, Stimuli stimuli, List<Integer> chosen, NeuronAnswer answer, Console console) {
        try (Progress progress = new Progress(console, "drawing", chosen.size())) {
            return survey.cards(
                    stimuli,
                    chosen,
                    channel -> answer.ofChannel(channel).stream()
                            .map(Sentence::text)
                            .toList(),
                    card -> progress.step());
        }
    }
}
