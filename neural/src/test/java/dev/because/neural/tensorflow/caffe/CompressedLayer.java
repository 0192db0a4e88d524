package dev.because.neural.tensorflow.caffe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One layer as Deep Compression writes it.
 *
 * @param bits of a code
 * @param book the shared weights; the first is zero
 * @param codes one for each weight, most of them 0
 * @param biases the biases
 */
record CompressedLayer(int bits, float[] book, int[] codes, float[] biases) {
    private static final int LARGEST_GAP = 15;

    /** Weights of which about a third are not zero. */
    static CompressedLayer random(int bits, int weights, int outputs, Random random) {
        float[] book = normal(1 << bits, random);
        book[0] = 0;
        int[] codes = new int[weights];
        for (int i = 0; i < weights; i++) {
            codes[i] = random.nextInt(3) == 0 ? random.nextInt(book.length) : 0;
        }
        return new CompressedLayer(bits, book, codes, normal(outputs, random));
    }

    private static float[] normal(int count, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    double weight(int index) {
        return book[codes[index]];
    }

    /** A code and the gap before it. */
    private record Entry(int code, int gap) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int gap = 0;
        for (int code : codes) {
            if (code != 0 || gap == LARGEST_GAP) {
                entries.add(new Entry(code, gap));
                gap = 0;
            } else {
                gap++;
            }
        }
        return entries;
    }

    /** The whole file. */
    static byte[] file(List<CompressedLayer> layers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer counts = little(4 * layers.size());
        layers.forEach(layer -> counts.putInt(layer.entries().size()));
        out.writeBytes(counts.array());
        for (CompressedLayer layer : layers) {
            ByteBuffer floats = little(4 * (layer.book.length + layer.biases.length));
            floats.asFloatBuffer().put(layer.book).put(layer.biases);
            out.writeBytes(floats.array());
            out.writeBytes(packed(layer.entries().stream().map(Entry::code).toList(), layer.bits));
            out.writeBytes(packed(layer.entries().stream().map(Entry::gap).toList(), 4));
        }
        return out.toByteArray();
    }

    private static byte[] packed(List<Integer> values, int bits) {
        int perByte = 8 / bits;
        byte[] bytes = new byte[(values.size() + perByte - 1) / perByte];
        for (int i = 0; i < values.size(); i++) {
            bytes[i / perByte] |= (byte) (values.get(i) << i % perByte * bits);
        }
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
