package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.Shape;

/**
 * The weights of one layer, in Caffe's order.
 *
 * @param demand what the layer asks for
 * @param weights outputs × inputs × rows × columns
 * @param biases one for each output
 */
record LayerWeights(Demand demand, float[] weights, float[] biases) {
    /**
     * How many weights a layer has, and how they are coded.
     *
     * @param layer its name
     * @param bits of a code: 8 in convolutions, 4 in inner products
     * @param shape outputs × inputs × rows × columns
     */
    record Demand(String layer, int bits, Shape shape) {
        int outputs() {
            return shape.extent(0);
        }

        int codes() {
            return 1 << bits;
        }
    }
}
