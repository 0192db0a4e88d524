package dev.because.explain.source;

import dev.because.explain.evidence.Region;
import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.facts.CircuitFact.CircuitSurvey;
import dev.because.neural.activation.recording.Reading;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Channel;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.TargetGrammar;
import dev.because.neural.network.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is read off a network for a question about a circuit.
 *
 * @param target what is to be explained
 * @param label what it is called
 * @param title what a circuit that says what it says is called
 * @param from where the inputs come from: a layer's name, or {@code regions}
 * @param inputs what it may be explained by
 * @param names what these are called; several may have one name
 * @param units what they are called where names do not tell them apart
 */
public record CircuitReadings(
        Reading target,
        String label,
        String title,
        String from,
        List<Reading> inputs,
        List<String> names,
        List<String> units) {
    private static final Pattern INPUTS = Pattern.compile("(.+?)(?::([0-9, -]*))?");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final String OPTION = "option --inputs";

    public CircuitReadings {
        inputs = List.copyOf(inputs);
        names = List.copyOf(names);
        units = List.copyOf(units);
    }

    /** A class, a channel or a neuron: what the target is. */
    public String sort() {
        if (target instanceof Reading.Sum sum) {
            return sum.target() instanceof Channel ? CircuitSurvey.CHANNEL : CircuitSurvey.NEURON;
        }
        return CircuitSurvey.CLASS;
    }

    /** What is read off each input, in words. */
    public String reading() {
        Reading first = inputs.get(0);
        return first instanceof Reading.Brightness
                ? "brightness"
                : first instanceof Reading.Mean ? "mean over all places" : "greatest value over all places";
    }

    /**
     * Finds what a question names.
     *
     * @throws BadInputException if there is no such neuron, layer or channel, or the inputs do not lie below the neuron
     */
    public static CircuitReadings of(Network network, CircuitSubject.OfNetwork subject, Path relativeTo) {
        Target target = TargetGrammar.parse(subject.neuron(), network);
        Reading read = target instanceof ClassScore score
                ? new Reading.Called(score.layer(), score.index())
                : new Reading.Sum(target);
        if (subject.inputs().filter(CircuitSubject.OfNetwork.REGIONS::equals).isPresent()) {
            return regions(network, target, read);
        }
        Matcher written = INPUTS.matcher(subject.inputs().orElseGet(() -> lastFeatures(network)));
        if (!written.matches()) {
            throw new BadInputException(OPTION, "nothing", "a layer, or regions");
        }
        Layer layer = network.layer(written.group(1));
        requireBelow(network, layer, target);
        List<Integer> channels = written.group(2) == null
                ? IntStream.range(0, layer.channels()).boxed().toList()
                : channels(written.group(2), layer);
        boolean greatest = subject.reading().equals(CircuitSubject.OfNetwork.GREATEST);
        Map<Integer, String> known = ChannelNames.read(subject.nameFiles(), relativeTo, layer, target.layer());
        Optional<String> own = target instanceof Channel channel
                ? Optional.ofNullable(ChannelNames.read(subject.nameFiles(), relativeTo, target.layer(), layer)
                        .get(channel.index()))
                : Optional.empty();
        return new CircuitReadings(
                read,
                label(target, network),
                own.map(name -> name + "-like").orElseGet(() -> title(target, network)),
                layer.name(),
                channels.stream()
                        .<Reading>map(channel ->
                                greatest ? new Reading.Peak(layer, channel) : new Reading.Mean(layer, channel))
                        .toList(),
                channels.stream()
                        .map(channel -> known.getOrDefault(channel, unit(layer, channel)))
                        .toList(),
                channels.stream().map(channel -> unit(layer, channel)).toList());
    }

    private static CircuitReadings regions(Network network, Target target, Reading read) {
        List<Region> regions =
                RegionGrid.of(network.input().extent(0), network.input().extent(1));
        return new CircuitReadings(
                read,
                label(target, network),
                title(target, network),
                CircuitSubject.OfNetwork.REGIONS,
                regions.stream()
                        .<Reading>map(region -> new Reading.Brightness(
                                region.name(),
                                new Window(
                                        region.top(),
                                        region.left(),
                                        region.bottom() - region.top(),
                                        region.right() - region.left())))
                        .toList(),
                regions.stream().map(region -> "bright " + region.name()).toList(),
                regions.stream().map(region -> "bright " + region.name()).toList());
    }

    private static String unit(Layer layer, int channel) {
        return (layer.isFlat() ? "unit " : "channel ") + channel;
    }

    private static String lastFeatures(Network network) {
        return network.lastFeatures()
                .map(Layer::name)
                .orElseThrow(() -> new BadInputException(
                        OPTION, "nothing, and no layer of rectified channels", "a layer below the neuron"));
    }

    private static void requireBelow(Network network, Layer layer, Target target) {
        List<Layer> order = network.layers();
        if (order.indexOf(layer) >= order.indexOf(target.layer())) {
            throw new BadInputException(
                    OPTION,
                    layer.name() + ", which does not lie below " + target.address(),
                    "a layer that is computed before " + target.layer().name());
        }
        if (layer.operation().equals("Placeholder")) {
            throw new BadInputException(
                    OPTION, layer.name() + ", which is the picture itself", "a layer of channels, or regions");
        }
        if (!layer.isSpatial() && !layer.isFlat()) {
            throw new BadInputException(
                    OPTION, layer.name() + " of shape " + layer.shape(), "a layer of channels or of units");
        }
    }

    private static List<Integer> channels(String text, Layer layer) {
        SortedSet<Integer> chosen = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new BadInputException(OPTION, "\"" + text + "\"", "channels such as 3,7-12");
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first > last || last >= layer.channels()) {
                throw new BadInputException(
                        OPTION,
                        first > last ? part.strip() + ", which ends before it begins" : "channel " + last,
                        "channels from 0 to " + (layer.channels() - 1) + ", those of " + layer.name());
            }
            IntStream.rangeClosed(first, last).forEach(chosen::add);
        }
        return List.copyOf(chosen);
    }

    private static String title(Target target, Network network) {
        return target instanceof ClassScore ? label(target, network) + "-like" : label(target, network);
    }

    private static String label(Target target, Network network) {
        if (target instanceof ClassScore score) {
            String name = network.labels().shortName(score.index());
            return name.matches("\\d+") ? network.card().output().noun() + " " + name : name;
        }
        return target instanceof Channel channel
                ? "channel " + channel.index() + " of " + target.layer().name()
                : "neuron " + target.address();
    }
}
