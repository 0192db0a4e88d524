package dev.because.neural.tensorflow.graph;

import java.util.Random;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/** Runs a graph once, as a test needs it. */
public final class GraphRun {
    private GraphRun() {}

    public static float[] run(GraphDef definition, String input, TFloat32 batch, String output) {
        try (Graph graph = GraphImport.open(definition, "test");
                Session session = new Session(graph)) {
            return run(session, input, batch, output);
        }
    }

    public static float[] run(Session session, String input, TFloat32 batch, String output) {
        try (Result result = session.runner().feed(input, batch).fetch(output).run()) {
            float[] values = new float[Math.toIntExact(result.get(0).size())];
            Bridge.read(result.get(0), values, 0);
            return values;
        }
    }

    public static float[] normal(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
