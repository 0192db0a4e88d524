package dev.because.neural.tensorflow;

import dev.because.neural.network.Layer;
import org.tensorflow.proto.NodeDef;

/** Which operations count as rectifiers for guided backpropagation and deconvnets. */
final class Rectifiers {
    private Rectifiers() {}

    static boolean isRectifier(NodeDef node) {
        return Layer.RECTIFIERS.contains(node.getOp());
    }
}
