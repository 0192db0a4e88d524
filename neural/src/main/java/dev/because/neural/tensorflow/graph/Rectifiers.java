package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.Layer;
import org.tensorflow.proto.NodeDef;

/** Which operations count as rectifiers for guided backpropagation and deconvnets. */
public final class Rectifiers {
    private Rectifiers() {}

    public static boolean isRectifier(NodeDef node) {
        return Layer.RECTIFIERS.contains(node.getOp());
    }
}
