package dev.because.neural.network;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a target: {@code class:7}, {@code class:"zebra"}, {@code layer[k]} (a unit of a flat layer),
 * {@code layer[r,c,k]} (a neuron) or {@code layer[:,:,k]} (a channel, summed over places). A class means its score
 * before the softmax.
 */
public final class TargetGrammar {
    private static final String EXPECTED =
            "class:7, class:\"zebra\", layer[k], layer[row,column,channel] or layer[:,:,channel]";
    private static final Pattern CLASS_NUMBER = Pattern.compile("class:(\\d+)");
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
            return classScore("target " + text, number.group(1), network);
        }
        Matcher name = CLASS_NAME.matcher(text);
        if (name.matches()) {
            return classScore("target " + text, name.group(1), network);
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

    /**
     * The score of the class of that name or number.
     *
     * @param where what a refusal calls the place where the class is named
     * @throws BadInputException if there is no such class, or several have that name
     */
    public static ClassScore classScore(String where, String nameOrNumber, Network network) {
        Labels labels = network.labels();
        if (nameOrNumber.matches("\\d+")) {
            BigInteger number = new BigInteger(nameOrNumber);
            if (number.compareTo(BigInteger.valueOf(labels.count())) >= 0) {
                throw new BadInputException(where, "class " + nameOrNumber, "0 to " + (labels.count() - 1));
            }
            return new ClassScore(network.scores(), number.intValue());
        }
        List<Integer> found = labels.find(nameOrNumber);
        if (found.isEmpty()) {
            String near = Spelling.nearest(nameOrNumber, labels.names())
                    .map(name -> " such as \"" + name + "\"")
                    .orElse("");
            throw new BadInputException(
                    where,
                    "\"" + nameOrNumber + "\", which no class is called",
                    "a class's name" + near + ", or its number from 0 to " + (labels.count() - 1));
        }
        if (found.size() > 1) {
            String numbers = found.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new BadInputException(
                    where,
                    "\"" + nameOrNumber + "\", as the classes " + numbers + " are called",
                    "one of these numbers");
        }
        return new ClassScore(network.scores(), found.get(0));
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
