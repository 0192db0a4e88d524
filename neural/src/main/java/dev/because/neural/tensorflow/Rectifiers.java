package dev.because.neural.tensorflow;

import java.util.Set;
import org.tensorflow.proto.NodeDef;

/** Which operations count as rectifiers for guided backpropagation and deconvnets. */
final class Rectifiers {
    private static final Set<String> TYPES = Set.of("Relu", "Relu6", "LeakyRelu", "Elu", "Selu");

    private Rectifiers() {}

    static boolean isRectifier(NodeDef node) {
        return TYPES.contains(node.getOp());
    }
}
