package dev.because.neural.training.architecture;

import dev.because.neural.network.ModelCard;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The shape of a network that classifies: what it computes, whatever its weights are and wherever they come from. */
public interface Architecture {
    /** A short name, such as {@code lenet5}. */
    String name();

    /** How its input is made and what its output means. */
    ModelCard card();

    /** The number of classes. */
    int classes();

    /** What it learns, in the order in which it is computed with. */
    List<Parameter> parameters();

    /**
     * Adds its operations to a graph.
     *
     * @param tf where the operations go
     * @param input n × height × width × channels
     * @param weights gives the operand of each parameter
     * @param dropout applied where units are dropped while training; the identity in the finished network
     * @return the scores before the softmax, n × classes
     */
    Operand<TFloat32> scores(
            Ops tf, Operand<TFloat32> input, WeightSource weights, UnaryOperator<Operand<TFloat32>> dropout);

    /** Where the weights come from: a variable while training, a constant in the finished network. */
    @FunctionalInterface
    interface WeightSource {
        /**
         * A parameter's operand.
         *
         * @param scope the scope of its layer: within it the operation is called by {@link Parameter#name()}
         */
        Operand<TFloat32> operand(Ops scope, Parameter parameter);
    }

    /** The number of numbers that it learns. */
    default int size() {
        return parameters().stream()
                .mapToInt(parameter -> parameter.shape().size())
                .sum();
    }
}
