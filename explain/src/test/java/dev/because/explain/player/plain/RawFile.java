package dev.because.explain.player.plain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The arrays of a network file by their field numbers, taken from its bytes with nothing of the reader under test: {@code 1/4} is the
 * fourth field of the first field of the weights, {@code 2#5/3/1} the first field of the third of the sixth of field 2.
 */
final class RawFile {
    private static final int WEIGHTS = 10;

    private final Map<String, float[]> arrays = new HashMap<>();

    RawFile(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            ByteBuffer net = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            while (net.hasRemaining()) {
                int tag = (int) varint(net);
                switch (tag & 7) {
                    case 0 -> varint(net);
                    case 5 -> net.getInt();
                    default -> {
                        ByteBuffer content = slice(net);
                        if (tag >>> 3 == WEIGHTS) {
                            message(content, "");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The array; empty if there is none. */
    Optional<float[]> find(String path) {
        return Optional.ofNullable(arrays.get(path));
    }

    float[] array(String path) {
        return find(path).orElseThrow();
    }

    private void message(ByteBuffer bytes, String path) {
        Map<Integer, Integer> seen = new HashMap<>();
        while (bytes.hasRemaining()) {
            if ((bytes.get(bytes.position()) & 7) == 5) {
                array(bytes, path);
                return;
            }
            int field = (int) varint(bytes) >>> 3;
            int number = seen.merge(field, 1, Integer::sum) - 1;
            String name = path.isEmpty() && field == 2 ? "2#" + number : String.valueOf(field);
            message(slice(bytes), path.isEmpty() ? name : path + "/" + name);
        }
    }

    private void array(ByteBuffer bytes, String path) {
        bytes.get();
        double min = bytes.getFloat();
        bytes.get();
        double max = bytes.getFloat();
        bytes.get();
        ByteBuffer levels = slice(bytes);
        float[] values = new float[levels.remaining() / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (min + (max - min) * Short.toUnsignedInt(levels.getShort()) / 65535);
        }
        arrays.put(path, values);
    }

    private static ByteBuffer slice(ByteBuffer bytes) {
        int length = (int) varint(bytes);
        ByteBuffer slice = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return slice;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
