package dev.because.scenarios.bench.devices.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Arrays as files of little-endian float32 without a header, each described by {@code {"file": …, "shape": […]}}. */
public final class RawArrays {
    private final Path folder;
    private int next;

    public RawArrays(Path folder) {
        this.folder = folder;
    }

    /** Writes an array, and says where it is and how to read it. */
    public Map<String, Object> write(Tensor array) {
        ByteBuffer bytes = ByteBuffer.allocate(array.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(array.values());
        String file = String.format("%04d.f32", next++);
        try {
            Files.write(folder.resolve(file), bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("file", file, "shape", array.shape().extents());
    }

    /** Reads what {@link #write} wrote. */
    public static Tensor read(Path folder, JsonNode description) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(
                            folder.resolve(description.path("file").asText())))
                    .order(ByteOrder.LITTLE_ENDIAN);
            float[] values = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(values);
            List<Integer> extents = new ArrayList<>();
            description.path("shape").forEach(extent -> extents.add(extent.asInt()));
            return Tensor.of(new Shape(extents), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
