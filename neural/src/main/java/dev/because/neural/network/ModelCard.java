package dev.because.neural.network;

import java.util.List;
import java.util.Optional;

/**
 * How pictures become a model's input and what its output means; written as {@code MODEL.card.yaml} beside the model.
 *
 * @param input the input
 * @param output the output
 */
public record ModelCard(Input input, Output output) {
    /** The order of the colour channels. */
    public enum Channels {
        GREY(1),
        RGB(3),
        BGR(3);

        private final int count;

        Channels(int count) {
            this.count = count;
        }

        public int count() {
            return count;
        }
    }

    /** How a picture that is not of the input's size is brought to it. */
    public enum Crop {
        /**
         * The largest central part that has the proportions of the input (a square, mostly), less an eighth of each
         * side, then scaled: the usual evaluation of networks trained on ImageNet.
         */
        CENTRE,
        /** The largest central part that has the proportions of the input (a square, mostly), then scaled. */
        SQUARE,
        /** The whole picture, scaled without regard to its proportions. */
        NONE
    }

    /**
     * @param name the placeholder's name; empty where the graph has only one
     * @param height rows in pixels
     * @param width columns in pixels
     * @param channels the colour channels and their order
     * @param low the network's value for a black pixel, before {@code mean} is subtracted
     * @param high the network's value for a white pixel, before {@code mean} is subtracted
     * @param mean what is subtracted from each channel, in network units and in the network's channel order; empty for
     *     nothing
     * @param crop how a picture is brought to this size
     */
    public record Input(
            Optional<String> name,
            int height,
            int width,
            Channels channels,
            double low,
            double high,
            List<Double> mean,
            Crop crop) {
        public Input {
            mean = List.copyOf(mean);
        }

        public Shape shape() {
            return Shape.of(height, width, channels.count());
        }

        /** The network's value for a grey level 0 to 255 of a channel, by its index in the network's order. */
        public float value(int level, int channel) {
            double shift = mean.isEmpty() ? 0 : mean.get(channel);
            return (float) (low + (high - low) * level / 255.0 - shift);
        }
    }

    /**
     * @param name the layer of class scores before the softmax; empty to take what the graph's softmax reads, or its
     *     only output
     * @param softmax the layer of class scores after the softmax, where the card names it
     * @param labels the names of the classes; empty to number them
     * @param noun what a picture shows, in words: "digit", "picture"
     */
    public record Output(Optional<String> name, Optional<String> softmax, Optional<Labels> labels, String noun) {
        /** An output whose softmax has no name. */
        public Output(Optional<String> name, Optional<Labels> labels, String noun) {
            this(name, Optional.empty(), labels, noun);
        }
    }
}
