package dev.because.neural.activation.recording;

import dev.because.neural.network.Layer;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import java.util.Optional;

/** One number that is read off a network for each picture. */
public sealed interface Reading {
    /** The layer that it is read off; empty if it is read off the picture, as the network takes it. */
    Optional<Layer> layer();

    /** What is read, as one addresses it. */
    String address();

    /**
     * Reads the number.
     *
     * @param activations of that layer, or the picture: one item
     */
    double of(Tensor activations);

    /** 1 if the class has the highest score, the first of several; else 0. */
    record Called(Layer scores, int index) implements Reading {
        @Override
        public Optional<Layer> layer() {
            return Optional.of(scores);
        }

        @Override
        public String address() {
            return "class:" + index;
        }

        @Override
        public double of(Tensor activations) {
            float[] values = activations.values();
            int highest = 0;
            for (int i = 1; i < values.length; i++) {
                highest = values[i] > values[highest] ? i : highest;
            }
            return highest == index ? 1 : 0;
        }
    }

    /** The value of a unit, or the sum of a channel's over all places. */
    record Sum(Target target) implements Reading {
        @Override
        public Optional<Layer> layer() {
            return Optional.of(target.layer());
        }

        @Override
        public String address() {
            return target.address();
        }

        @Override
        public double of(Tensor activations) {
            float[] weights = target.weights().values();
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] == 0 ? 0 : (double) weights[i] * activations.values()[i];
            }
            return sum;
        }
    }

    /** The greatest value of a channel over all places; of a flat layer, the value of the unit. */
    record Peak(Layer from, int channel) implements Reading {
        @Override
        public Optional<Layer> layer() {
            return Optional.of(from);
        }

        @Override
        public String address() {
            return from.name() + (from.isFlat() ? "[" : "[:,:,") + channel + "]";
        }

        @Override
        public double of(Tensor activations) {
            float[] values = activations.values();
            float most = values[channel];
            for (int i = channel; i < values.length; i += from.channels()) {
                most = values[i] > most || Float.isNaN(values[i]) ? values[i] : most;
            }
            return most;
        }
    }

    /** The mean of a channel over all places; of a flat layer, the value of the unit. */
    record Mean(Layer from, int channel) implements Reading {
        @Override
        public Optional<Layer> layer() {
            return Optional.of(from);
        }

        @Override
        public String address() {
            return from.name() + (from.isFlat() ? "[" : "[:,:,") + channel + "]";
        }

        @Override
        public double of(Tensor activations) {
            float[] values = activations.values();
            double sum = 0;
            for (int i = channel; i < values.length; i += from.channels()) {
                sum += values[i];
            }
            return sum * from.channels() / values.length;
        }
    }

    /** The mean of the network's input over a part of the picture and all its colours: how bright it is there. */
    record Brightness(String name, Window part) implements Reading {
        @Override
        public Optional<Layer> layer() {
            return Optional.empty();
        }

        @Override
        public String address() {
            return name;
        }

        @Override
        public double of(Tensor activations) {
            int columns = activations.shape().extent(1);
            int colours = activations.shape().extent(2);
            double sum = 0;
            for (int row = part.top(); row < part.bottom(); row++) {
                for (int i = (row * columns + part.left()) * colours;
                        i < (row * columns + part.right()) * colours;
                        i++) {
                    sum += activations.values()[i];
                }
            }
            return sum / ((double) part.height() * part.width() * colours);
        }
    }
}
