package dev.because.explain.player.lc0;

import dev.because.neural.network.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the layers of a network among a file's messages, and holds each against the size that the layers before it ask for. */
final class WeightsReader {
    private static final int SQUARES = 64;
    private static final int MOST_UNITS = 2048;

    /** Fields of {@code Weights} that a convolutional network has; from 12 to 16 the head that counts moves. */
    private static final Set<Integer> KNOWN = Set.of(1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);

    private WeightsReader() {}

    static Lc0Network network(Message net) {
        Message format = net.child(4, "format");
        Message network = Format.supported(format.child(2, "network_format"));
        if (format.number(1, 0) != Format.LINEAR16) {
            throw new BadInputException(format.where(), "weights in encoding " + format.number(1, 0), "LINEAR16");
        }
        Message weights = net.child(10, "weights");
        for (int field : weights.messages()) {
            if (!KNOWN.contains(field)) {
                throw new BadInputException(
                        weights.where(),
                        "layers in field " + field,
                        "a convolutional tower, a convolutional policy head and a value head alone");
            }
        }
        Convolution input = convolution(weights.child(1, "input"), Lc0Network.INPUT_PLANES, 3, 0);
        int filters = input.filters();
        boolean weighed = network.number(3, 0) == Format.NETWORK_SE_WITH_HEADFORMAT;
        List<Residual> tower = new ArrayList<>();
        for (Message block : weights.repeated(2, "residual")) {
            tower.add(new Residual(
                    convolution(block.child(1, "conv1"), filters, 3, filters),
                    convolution(block.child(2, "conv2"), filters, 3, filters),
                    weighed ? Optional.of(weighing(block.child(3, "se"), filters)) : none(block)));
        }
        return new Lc0Network(input, tower, policy(weights, filters), value(weights, filters, network));
    }

    private static Optional<SqueezeExcitation> none(Message block) {
        if (block.optional(3, "se").isPresent()) {
            throw new BadInputException(
                    block.where(), "squeeze and excitation in a network of plain blocks", "NETWORK_SE_WITH_HEADFORMAT");
        }
        return Optional.empty();
    }

    private static PolicyHead policy(Message weights, int filters) {
        Convolution hidden = convolution(weights.child(11, "policy1"), filters, 3, 0);
        return new PolicyHead(hidden, convolution(weights.child(3, "policy"), hidden.filters(), 3, PolicyHead.PLANES));
    }

    private static ValueHead value(Message weights, int filters, Message network) {
        Convolution convolution = convolution(weights.child(6, "value"), filters, 1, 0);
        Dense hidden = dense(weights, 7, "ip1_val", SQUARES * convolution.filters(), 0);
        int outputs = network.number(5, 0) == Format.VALUE_WDL ? 3 : 1;
        return new ValueHead(convolution, hidden, dense(weights, 9, "ip2_val", hidden.units(), outputs));
    }

    private static SqueezeExcitation weighing(Message block, int filters) {
        Layer biases = bounded(block, block.layer(2, "b1", 0));
        Dense squeeze = new Dense(block.layer(1, "w1", filters * biases.size()), biases);
        return new SqueezeExcitation(
                squeeze,
                new Dense(block.layer(3, "w2", 2 * filters * biases.size()), block.layer(4, "b2", 2 * filters)));
    }

    private static Dense dense(Message weights, int field, String name, int inputs, int units) {
        Layer biases = bounded(weights, weights.layer(field + 1, name + "_b", units));
        return new Dense(weights.layer(field, name + "_w", Math.multiplyExact(inputs, biases.size())), biases);
    }

    /** @param filters how many there must be; 0 if the file may choose */
    private static Convolution convolution(Message block, int inputs, int side, int filters) {
        Optional<Layer> means = block.optionalLayer(3, "bn_means", filters);
        Layer counted = bounded(block, means.orElseGet(() -> block.layer(2, "biases", filters)));
        int size = counted.size();
        Convolution convolution = new Convolution(
                block.layer(1, "weights", Math.multiplyExact(size, inputs * side * side)),
                block.optionalLayer(2, "biases", size),
                means.map(layer -> normalisation(block, layer)));
        for (float bias : convolution.folded().biases()) {
            if (!Float.isFinite(bias)) {
                throw new BadInputException(block.where(), "a filter that gives " + bias, "finite numbers");
            }
        }
        return convolution;
    }

    private static Convolution.Normalisation normalisation(Message block, Layer means) {
        int size = means.size();
        Layer variances = block.layer(4, "bn_stddivs", size);
        if (variances.min() < 0) {
            throw new BadInputException(block.where(), "a variance of " + variances.min(), "none below 0");
        }
        Optional<Layer> gammas = block.optionalLayer(5, "bn_gammas", size);
        Optional<Layer> betas = block.optionalLayer(6, "bn_betas", size);
        if (gammas.isPresent() != betas.isPresent()) {
            throw new BadInputException(block.where(), "one of bn_gammas and bn_betas", "both or none");
        }
        return new Convolution.Normalisation(
                means, variances, gammas.map(layer -> new Convolution.Scale(layer, betas.orElseThrow())));
    }

    private static Layer bounded(Message message, Layer biases) {
        if (biases.size() > MOST_UNITS) {
            throw new BadInputException(
                    message.where(), "a layer of " + biases.size() + " units", "at most " + MOST_UNITS);
        }
        return biases;
    }
}
