package dev.because.scenarios.bench.devices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.scenarios.bench.devices.result.RawArrays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Computes a network that was written down, in plain loops: the second way for what NetworkDump says. */
final class PlainLoops {
    private final Path folder;
    private final JsonNode network;

    PlainLoops(Path folder) throws IOException {
        this.folder = folder;
        this.network =
                new ObjectMapper().readTree(folder.resolve("network.json").toFile());
    }

    JsonNode network() {
        return network;
    }

    Tensor array(JsonNode description) {
        return RawArrays.read(folder, description);
    }

    /** The scores of one picture, rows × columns × channels. */
    float[] scores(Tensor picture) {
        Map<String, Tensor> values = new HashMap<>();
        values.put(network.path("input").asText(), picture);
        for (JsonNode step : network.path("steps")) {
            Tensor read =
                    Objects.requireNonNull(values.get(step.path("inputs").get(0).asText()));
            values.put(step.path("name").asText(), compute(step, read, values));
        }
        return Objects.requireNonNull(values.get(network.path("scores").asText()))
                .values();
    }

    private Tensor compute(JsonNode step, Tensor read, Map<String, Tensor> values) {
        return switch (step.path("kind").asText()) {
            case "convolution" -> convolution(step, read);
            case "shift" -> channels(step, read, 1);
            case "scale" -> channels(step, read, 0);
            case "rectifier" -> rectified(read, step.path("ceiling").asDouble(Double.POSITIVE_INFINITY));
            case "pooling" -> pooled(step, read);
            case "margin" -> margin(step.path("margin"), read);
            case "join" -> join(step, values);
            case "product" -> product(array(step.path("matrix")), read);
            case "reshaping" ->
                read.reshape(new Shape(IntStream.range(0, step.path("to").size())
                        .map(i -> step.path("to").get(i).asInt())
                        .boxed()
                        .toList()));
            default -> throw new AssertionError(step);
        };
    }

    private static int output(JsonNode slide, int extent) {
        return (extent
                                + slide.get(2).asInt()
                                + slide.get(3).asInt()
                                - slide.get(0).asInt())
                        / slide.get(1).asInt()
                + 1;
    }

    private Tensor convolution(JsonNode step, Tensor read) {
        Tensor kernel = array(step.path("kernel"));
        boolean depthwise = step.path("depthwise").asBoolean();
        JsonNode rows = step.path("rows");
        JsonNode columns = step.path("columns");
        int in = kernel.shape().extent(2);
        int out = kernel.shape().extent(3);
        int channels = depthwise ? in * out : out;
        int width = read.shape().extent(1);
        Shape shape = Shape.of(output(rows, read.shape().extent(0)), output(columns, width), channels);
        float[] sums = new float[shape.size()];
        for (int place = 0; place < sums.length / channels; place++) {
            int top =
                    place / shape.extent(1) * rows.get(1).asInt() - rows.get(2).asInt();
            int left = place % shape.extent(1) * columns.get(1).asInt()
                    - columns.get(2).asInt();
            for (int tap = 0; tap < kernel.shape().extent(0) * kernel.shape().extent(1); tap++) {
                int row = top + tap / kernel.shape().extent(1);
                int column = left + tap % kernel.shape().extent(1);
                if (row < 0 || row >= read.shape().extent(0) || column < 0 || column >= width) {
                    continue;
                }
                for (int k = 0; k < in; k++) {
                    float value = read.values()[(row * width + column) * in + k];
                    int weights = (tap * in + k) * out;
                    int target = place * channels + (depthwise ? k * out : 0);
                    for (int j = 0; value != 0 && j < out; j++) {
                        sums[target + j] += value * kernel.values()[weights + j];
                    }
                }
            }
        }
        return Tensor.of(shape, sums);
    }

    private Tensor channels(JsonNode step, Tensor read, int added) {
        float[] numbers = array(step.path("values")).values();
        float[] result = read.values().clone();
        for (int i = 0; i < result.length; i++) {
            float number = numbers[i % numbers.length];
            result[i] = added == 1 ? result[i] + number : result[i] * number;
        }
        return Tensor.of(read.shape(), result);
    }

    private static Tensor rectified(Tensor read, double ceiling) {
        float[] result = read.values().clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) Math.min(ceiling, Math.max(0, result[i]));
        }
        return Tensor.of(read.shape(), result);
    }

    private static Tensor pooled(JsonNode step, Tensor read) {
        JsonNode rows = step.path("rows");
        JsonNode columns = step.path("columns");
        boolean maximum = step.path("maximum").asBoolean();
        int channels = read.shape().extent(2);
        int width = read.shape().extent(1);
        Shape shape = Shape.of(output(rows, read.shape().extent(0)), output(columns, width), channels);
        float[] result = new float[shape.size()];
        for (int i = 0; i < result.length; i++) {
            int top = i / channels / shape.extent(1) * rows.get(1).asInt()
                    - rows.get(2).asInt();
            int left = i / channels % shape.extent(1) * columns.get(1).asInt()
                    - columns.get(2).asInt();
            double sum = 0;
            double most = Double.NEGATIVE_INFINITY;
            int count = 0;
            for (int row = Math.max(0, top);
                    row < Math.min(read.shape().extent(0), top + rows.get(0).asInt());
                    row++) {
                for (int column = Math.max(0, left);
                        column < Math.min(width, left + columns.get(0).asInt());
                        column++) {
                    double value = read.values()[(row * width + column) * channels + i % channels];
                    sum += value;
                    most = Math.max(most, value);
                    count++;
                }
            }
            result[i] = (float) (maximum ? most : sum / count);
        }
        return Tensor.of(shape, result);
    }

    private static Tensor margin(JsonNode margin, Tensor read) {
        int channels = read.shape().extent(2);
        int width = read.shape().extent(1);
        Shape shape = Shape.of(
                read.shape().extent(0) + margin.get(0).asInt() + margin.get(1).asInt(),
                width + margin.get(2).asInt() + margin.get(3).asInt(),
                channels);
        float[] result = new float[shape.size()];
        for (int row = 0; row < read.shape().extent(0); row++) {
            int target = ((row + margin.get(0).asInt()) * shape.extent(1)
                            + margin.get(2).asInt())
                    * channels;
            System.arraycopy(read.values(), row * width * channels, result, target, width * channels);
        }
        return Tensor.of(shape, result);
    }

    private static Tensor join(JsonNode step, Map<String, Tensor> values) {
        Tensor[] maps = IntStream.range(0, step.path("inputs").size())
                .mapToObj(i -> Objects.requireNonNull(
                        values.get(step.path("inputs").get(i).asText())))
                .toArray(Tensor[]::new);
        int channels =
                Arrays.stream(maps).mapToInt(map -> map.shape().extent(2)).sum();
        Shape shape = Shape.of(maps[0].shape().extent(0), maps[0].shape().extent(1), channels);
        float[] result = new float[shape.size()];
        int first = 0;
        for (Tensor map : maps) {
            int some = map.shape().extent(2);
            for (int i = 0; i < map.size(); i++) {
                result[i / some * channels + first + i % some] = map.values()[i];
            }
            first += some;
        }
        return Tensor.of(shape, result);
    }

    private static Tensor product(Tensor matrix, Tensor read) {
        int out = matrix.shape().extent(1);
        double[] sums = new double[out];
        for (int i = 0; i < matrix.size(); i++) {
            sums[i % out] += (double) matrix.values()[i] * read.values()[i / out];
        }
        float[] result = new float[out];
        for (int i = 0; i < out; i++) {
            result[i] = (float) sums[i];
        }
        return Tensor.of(Shape.of(out), result);
    }
}
