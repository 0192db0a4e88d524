package dev.because.neural.network;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a target: {@code class:7}, {@code class:"zebra"}, {@code layer[k]} (a unit of a flat layer),
 * {@code layer[r,c,k]} (a neuron) or {@code layer[:,:,k]} (a channel, summed over places). A class means its score
 * before the softmax.
 */
public final class TargetGrammar {
    private static final String EXPECTED =
            "class:7, class:\"zebra\", layer[k], layer[row,column,channel] or layer[:,:,channel]";
    private static final Pattern CLASS_NUMBER = Pattern.compile("class:(\\d{1,9})");
    private static final Pattern CLASS_NAME = Pattern.compile("class:\"?([^\"]+)\"?");
    private static final Pattern UNIT = Pattern.compile("(.+)\\[(\\d{1,9})]");
    private static final Pattern NEURON = Pattern.compile("(.+)\\[(\\d{1,9}),\\s*(\\d{1,9}),\\s*(\\d{1,9})]");
    private static final Pattern CHANNEL = Pattern.compile("(.+)\\[:,\\s*:,\\s*(\\d{1,9})]");

    private TargetGrammar() {}

    /** @throws BadInputException if the text is no target of this network, or names two classes */
    public static Target parse(String text, Network network) {
        try {
            return read(text, network);
        } catch (IndexOutOfBoundsException e) {
            throw new BadInputException("target " + text, String.valueOf(e.getMessage()), "a unit that exists");
        }
    }

    private static Target read(String text, Network network) {
        Matcher number = CLASS_NUMBER.matcher(text);
        if (number.matches()) {
            return new ClassScore(network.scores(), integer(number, 1));
        }
        Matcher name = CLASS_NAME.matcher(text);
        if (name.matches()) {
            return named(name.group(1), network);
        }
        Matcher channel = CHANNEL.matcher(text);
        if (channel.matches()) {
            return new Channel(ofRank(3, network.layer(channel.group(1)), text), integer(channel, 2));
        }
        Matcher neuron = NEURON.matcher(text);
        if (neuron.matches()) {
            Layer layer = ofRank(3, network.layer(neuron.group(1)), text);
            return new Neuron(layer, integer(neuron, 2), integer(neuron, 3), integer(neuron, 4));
        }
        Matcher unit = UNIT.matcher(text);
        if (unit.matches()) {
            return new Neuron(ofRank(1, network.layer(unit.group(1)), text), 0, 0, integer(unit, 2));
        }
        throw new BadInputException("target", "\"" + text + "\"", EXPECTED);
    }

    private static ClassScore named(String name, Network network) {
        List<Integer> found = network.labels().find(name);
        if (found.size() == 1) {
            return new ClassScore(network.scores(), found.get(0));
        }
        throw new BadInputException(
                "class \"" + name + "\"",
                found.isEmpty() ? "no label of that name" : "the classes " + found + ", all of that name",
                found.isEmpty()
                        ? "a label of the model's card"
                                + Spelling.nearest(name, network.labels().names())
                                        .map(near -> " (nearest: \"" + near + "\")")
                                        .orElse("")
                        : "a class number");
    }

    private static Layer ofRank(int rank, Layer layer, String text) {
        if (layer.shape().rank() == rank) {
            return layer;
        }
        throw new BadInputException(
                "target " + text,
                "layer " + layer.name() + " of shape " + layer.shape(),
                rank == 3 ? "a layer of rows × columns × channels" : "a flat layer");
    }

    private static int integer(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
