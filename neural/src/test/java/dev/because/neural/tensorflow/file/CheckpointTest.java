package dev.because.neural.tensorflow.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphRun;
import dev.because.neural.tensorflow.graph.Nodes;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.types.TString;

class CheckpointTest {
    /** So many that the index takes several blocks, with keys that share prefixes. */
    private static final int VARIABLES = 2_000;

    @TempDir
    Path folder;

    @Test
    void everyVariableThatTensorFlowSavesIsReadAsItWas() {
        Path prefix = folder.resolve("variables");
        List<String> keys = new ArrayList<>();
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            List<Operand<?>> values = new ArrayList<>();
            for (int i = 0; i < VARIABLES; i++) {
                keys.add("model/layer_with_weights-" + i + "/kernel/.ATTRIBUTES/VARIABLE_VALUE");
                values.add(tf.constant(Shape.of(i % 7, 3), DataBuffers.of(GraphRun.normal(i % 7 * 3, i))));
            }
            keys.add("counter");
            values.add(tf.constant(123456789012L));
            var save = tf.train.save(
                    tf.constant(prefix.toString()),
                    texts(tf, keys),
                    texts(tf, Collections.nCopies(keys.size(), "")),
                    values);
            try (Session session = new Session(graph)) {
                session.runner().addTarget(save).run().close();
            }
        }
        Checkpoint checkpoint = Checkpoint.open(prefix);
        assertEquals(VARIABLES + 1, checkpoint.keys().size());
        for (int i = 0; i < VARIABLES; i++) {
            TensorProto read = checkpoint.read(keys.get(i));
            assertEquals(Nodes.shape(i % 7, 3).getShape(), read.getTensorShape());
            float[] values = new float[i % 7 * 3];
            read.getTensorContent()
                    .asReadOnlyByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            assertArrayEquals(GraphRun.normal(values.length, i), values);
        }
        TensorProto counter = checkpoint.read("counter");
        assertEquals(DataType.DT_INT64, counter.getDtype());
        assertArrayEquals(new long[] {123456789012L}, Constants.integers(counter));
        assertTrue(assertThrows(BadInputException.class, () -> checkpoint.read("another"))
                .getMessage()
                .contains("another: found no such entry among 2001"));
    }

    private static Operand<TString> texts(Ops tf, List<String> values) {
        return tf.constant(NdArrays.vectorOfObjects(values.toArray(new String[0])));
    }
}
