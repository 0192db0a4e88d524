package dev.because.neural.tensorflow.sweep;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphRun;
import dev.because.neural.tensorflow.graph.Nodes;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * A small network written out in loops, with its backward pass under each rule: convolution, rectifier, pooling, a dense
 * layer, a rectifier that clips at six, a sum with the branch before it, a dense layer. Also as a graph, to hold both
 * side by side. All in double precision.
 */
final class HandwrittenNet {
    static final int SIZE = 8;
    static final int CHANNELS = 2;
    static final int FILTERS = 3;
    static final int KERNEL = 3;
    static final int MAP = SIZE - KERNEL + 1;
    static final int POOLED = MAP / 2;
    static final int FLAT = POOLED * POOLED * FILTERS;
    static final int CLASSES = 4;

    private final float[] kernel = GraphRun.normal(KERNEL * KERNEL * CHANNELS * FILTERS, 1);
    private final float[] bias = GraphRun.normal(FILTERS, 2);
    private final float[] square = GraphRun.normal(FLAT * FLAT, 3);
    private final float[] dense = GraphRun.normal(FLAT * CLASSES, 4);

    private final double[] convolved = new double[MAP * MAP * FILTERS];
    private final int[] strongest = new int[FLAT];
    private final double[] pooled = new double[FLAT];
    private final double[] hidden = new double[FLAT];

    GraphDef graph() {
        return GraphDef.newBuilder()
                .addNode(Nodes.placeholder("x", -1, SIZE, SIZE, CHANNELS))
                .addNode(Nodes.constant("kernel", kernel, KERNEL, KERNEL, CHANNELS, FILTERS))
                .addNode(Nodes.constant("bias", bias, FILTERS))
                .addNode(Nodes.constant("square", square, FLAT, FLAT))
                .addNode(Nodes.constant("dense", dense, FLAT, CLASSES))
                .addNode(Nodes.real("conv", "Conv2D", "x", "kernel")
                        .putAttr("strides", Nodes.extents(1, 1, 1, 1))
                        .putAttr("padding", Nodes.text("VALID")))
                .addNode(Nodes.real("biased", "BiasAdd", "conv", "bias"))
                .addNode(Nodes.real("relu", "Relu", "biased"))
                .addNode(Nodes.window(Nodes.real("pool", "MaxPool", "relu"), 2, 2))
                .addNode(Nodes.integers("shape", -1, FLAT))
                .addNode(flat())
                .addNode(Nodes.real("hidden", "MatMul", "flat", "square"))
                .addNode(Nodes.real("relu6", "Relu6", "hidden"))
                .addNode(Nodes.real("sum", "AddV2", "relu6", "flat"))
                .addNode(Nodes.real("scores", "MatMul", "sum", "dense"))
                .build();
    }

    private static NodeDef.Builder flat() {
        return Nodes.real("flat", "Reshape", "pool", "shape").putAttr("Tshape", Constants.type(DataType.DT_INT32));
    }

    /** The signal at one input, for a signal at the scores. */
    double[] backward(float[] x, float[] seeds, BackwardRule rule) {
        forward(x);
        double[] atSum = new double[FLAT];
        for (int i = 0; i < FLAT; i++) {
            for (int c = 0; c < CLASSES; c++) {
                atSum[i] += dense[i * CLASSES + c] * seeds[c];
            }
        }
        double[] atFlat = atSum.clone();
        for (int j = 0; j < FLAT; j++) {
            double through = rectified(atSum[j], hidden[j] > 0 && hidden[j] < 6, rule);
            for (int i = 0; i < FLAT; i++) {
                atFlat[i] += square[i * FLAT + j] * through;
            }
        }
        double[] atMap = new double[convolved.length];
        for (int i = 0; i < FLAT; i++) {
            atMap[strongest[i]] += atFlat[i];
        }
        double[] atInput = new double[SIZE * SIZE * CHANNELS];
        for (int place = 0; place < MAP * MAP; place++) {
            for (int f = 0; f < FILTERS; f++) {
                int unit = place * FILTERS + f;
                double through = rectified(atMap[unit], convolved[unit] > 0, rule);
                for (int tap = 0; tap < KERNEL * KERNEL * CHANNELS; tap++) {
                    atInput[pixel(place, tap)] += kernel[tap * FILTERS + f] * through;
                }
            }
        }
        return atInput;
    }

    private static double rectified(double signal, boolean open, BackwardRule rule) {
        return switch (rule) {
            case GRADIENT -> open ? signal : 0;
            case GUIDED -> open && signal > 0 ? signal : 0;
            case DECONVNET -> signal > 0 ? signal : 0;
        };
    }

    private void forward(float[] x) {
        for (int place = 0; place < MAP * MAP; place++) {
            for (int f = 0; f < FILTERS; f++) {
                double sum = bias[f];
                for (int tap = 0; tap < KERNEL * KERNEL * CHANNELS; tap++) {
                    sum += kernel[tap * FILTERS + f] * (double) x[pixel(place, tap)];
                }
                convolved[place * FILTERS + f] = sum;
            }
        }
        for (int i = 0; i < FLAT; i++) {
            int f = i % FILTERS;
            int row = i / FILTERS / POOLED * 2;
            int column = i / FILTERS % POOLED * 2;
            pooled[i] = -1;
            for (int step = 0; step < 4; step++) {
                int unit = ((row + step / 2) * MAP + column + step % 2) * FILTERS + f;
                double active = Math.max(0, convolved[unit]);
                if (active > pooled[i]) {
                    pooled[i] = active;
                    strongest[i] = unit;
                }
            }
        }
        for (int j = 0; j < FLAT; j++) {
            hidden[j] = 0;
            for (int i = 0; i < FLAT; i++) {
                hidden[j] += pooled[i] * square[i * FLAT + j];
            }
        }
    }

    /** Which input a tap of the kernel reads at a place of the map. */
    private static int pixel(int place, int tap) {
        int row = place / MAP + tap / (KERNEL * CHANNELS);
        int column = place % MAP + tap / CHANNELS % KERNEL;
        return (row * SIZE + column) * CHANNELS + tap % CHANNELS;
    }
}
