package dev.because.neural.tensorflow;

import dev.because.neural.tensorflow.graph.Constants;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.types.TFloat64;

/** A graph with every float32 in it made a float64, so that differences of its values keep their digits. */
final class DoublePrecision implements AutoCloseable {
    private final Graph graph = new Graph();
    private final Session session;
    private final String input;
    private final long[] itemShape;

    /** @param itemShape the shape of one input */
    DoublePrecision(GraphDef definition, String input, long... itemShape) {
        graph.importGraphDef(rewritten(definition));
        this.session = new Session(graph);
        this.input = input;
        this.itemShape = itemShape;
    }

    static GraphDef rewritten(GraphDef definition) {
        GraphDef.Builder doubles = definition.toBuilder();
        for (NodeDef.Builder node : doubles.getNodeBuilderList()) {
            node.getAttrMap().forEach((name, value) -> node.putAttr(name, rewritten(value)));
        }
        return doubles.build();
    }

    private static AttrValue rewritten(AttrValue value) {
        if (value.getType() == DataType.DT_FLOAT) {
            return Constants.type(DataType.DT_DOUBLE);
        }
        if (value.hasTensor() && value.getTensor().getDtype() == DataType.DT_FLOAT) {
            TensorProto.Builder tensor = TensorProto.newBuilder()
                    .setDtype(DataType.DT_DOUBLE)
                    .setTensorShape(value.getTensor().getTensorShape());
            for (float number : floats(value.getTensor())) {
                tensor.addDoubleVal(number);
            }
            return AttrValue.newBuilder().setTensor(tensor).build();
        }
        return value;
    }

    /** The numbers of a constant of float32 that are written out. */
    static float[] floats(TensorProto tensor) {
        FloatBuffer content = tensor.getTensorContent()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[content.remaining() + tensor.getFloatValCount()];
        content.get(values, 0, content.remaining());
        for (int i = 0; i < tensor.getFloatValCount(); i++) {
            values[values.length - tensor.getFloatValCount() + i] = tensor.getFloatVal(i);
        }
        return values;
    }

    /** One unit of a flat layer for each row of inputs. */
    double[] values(double[] rows, String layer, int unit) {
        try (TFloat64 inputs = inputs(rows);
                Result result =
                        session.runner().feed(input, inputs).fetch(layer).run()) {
            double[] all = read(result);
            int count = Math.toIntExact(inputs.shape().get(0));
            double[] values = new double[count];
            for (int row = 0; row < count; row++) {
                values[row] = all[row * (all.length / count) + unit];
            }
            return values;
        }
    }

    /** The derivative of one unit of a flat layer by each value of one input. */
    double[] gradient(double[] row, String layer, int unit) {
        Output<?> end = graph.operationOrThrow(layer).output(0);
        Placeholder<TFloat64> seeds = Ops.create(graph).placeholder(TFloat64.class, Placeholder.shape(end.shape()));
        Output<?>[] start = {graph.operationOrThrow(input).output(0)};
        Output<?>[] gradients =
                graph.addGradients("gradient", new Output<?>[] {end}, start, new Output<?>[] {seeds.output()});
        double[] one = new double[Math.toIntExact(end.shape().get(1))];
        one[unit] = 1;
        try (TFloat64 inputs = inputs(row);
                TFloat64 signal = TFloat64.tensorOf(Shape.of(1, one.length), DataBuffers.of(one));
                Result result = session.runner()
                        .feed(input, inputs)
                        .feed(seeds.output(), signal)
                        .fetch(gradients[0])
                        .run()) {
            return read(result);
        }
    }

    private TFloat64 inputs(double[] rows) {
        long size = List.of(itemShape[0], itemShape[1], itemShape[2]).stream().reduce(1L, Math::multiplyExact);
        return TFloat64.tensorOf(
                Shape.of(rows.length / size, itemShape[0], itemShape[1], itemShape[2]), DataBuffers.of(rows));
    }

    private static double[] read(Result result) {
        double[] values = new double[Math.toIntExact(result.get(0).size())];
        result.get(0).asRawTensor().data().asDoubles().read(values);
        return values;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
