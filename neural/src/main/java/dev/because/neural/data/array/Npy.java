package dev.because.neural.data.array;

import dev.because.neural.data.InputFile;
import dev.because.neural.data.OutputFile;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads and writes arrays as NumPy's {@code .npy} files (NumPy enhancement proposal 1), so that a Python user can compare
 * number by number. Read are elements of type f4, f8, u1, b1, i4 and i8, rounded to float32, in either byte order, by rows
 * or by columns, of versions 1 to 3; written are little-endian float32 by rows, version 1.
 */
public final class Npy {
    /** The bytes before the header of version 1: magic, version, length. */
    static final int PREFIX = 10;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MOST_HEADER = 1 << 16;
    private static final String EXPECTED = "an array as numpy.save writes it (.npy)";

    private Npy() {}

    /**
     * Reads an array of any shape.
     *
     * @throws BadInputException if it cannot be read, is no such array, is cut short or goes on after its end, or is
     *     larger than 256 MiB; before memory is set aside for it
     */
    public static Tensor read(Path path) {
        try (InputStream in = new BufferedInputStream(InputFile.open(path, EXPECTED))) {
            return read(path.toString(), in);
        } catch (IOException e) {
            throw InputFile.refusal(path, e, EXPECTED);
        }
    }

    /**
     * Reads a network's input, taken as it is, without preprocessing.
     *
     * @param item the shape of one input, height × width × channels
     * @return a batch of one or more, n × {@code item}
     * @throws BadInputException as {@link #read}, or if it has another shape, or an element that is not finite
     */
    public static Tensor readInput(Path path, Shape item) {
        return asInput(path.toString(), read(path), item);
    }

    /**
     * An array as a network's input.
     *
     * @param where what a refusal calls it
     * @param read of the shape {@code item}, or with a batch axis first
     * @return n × {@code item}
     * @throws BadInputException if it has another shape, or an element that is not finite
     */
    public static Tensor asInput(String where, Tensor read, Shape item) {
        Tensor batch = read.shape().equals(item) ? read.asBatch() : read;
        Shape shape = batch.shape();
        if (shape.rank() != item.rank() + 1 || !shape.item().equals(item) || shape.extent(0) == 0) {
            throw new BadInputException(
                    where, "an array of shape " + read.shape(), "the network's input, " + item + " or n×" + item);
        }
        for (int i = 0; i < batch.size(); i++) {
            if (!Float.isFinite(batch.values()[i])) {
                throw new BadInputException(
                        where, batch.values()[i] + " at " + place(i, read.shape()), "finite numbers");
            }
        }
        return batch;
    }

    /** Writes an array, whole or not at all. @throws BadInputException if the path cannot be written */
    public static void write(Path path, Tensor array) {
        OutputFile.write(path, bytes(array));
    }

    /** An array as the bytes of an {@code .npy} file. */
    public static byte[] bytes(Tensor array) {
        byte[] header = NpyHeader.of(array.shape());
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(PREFIX + header.length, Math.multiplyExact(4, array.size())))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) header.length)
                .put(header);
        out.asFloatBuffer().put(array.values());
        return out.array();
    }

    /** Reads the array that is all the rest of a stream. */
    static Tensor read(String where, InputStream in) throws IOException {
        NpyHeader header = header(where, in);
        byte[] data = in.readNBytes(header.bytes()); // grows with what is there, whatever the header claims
        if (data.length < header.bytes()) {
            throw new BadInputException(
                    where,
                    data.length + " bytes of elements",
                    header.bytes() + " for an array of shape " + header.shape());
        }
        if (in.read() >= 0) {
            throw new BadInputException(
                    where, "more bytes after the last element", "one array of shape " + header.shape());
        }
        float[] values = values(ByteBuffer.wrap(data).order(header.order()), header);
        return Tensor.of(header.shape(), header.byColumns() ? byRows(values, header.shape()) : values);
    }

    private static NpyHeader header(String where, InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BadInputException(where, start.length == 0 ? "an empty file" : "no .npy signature", EXPECTED);
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new BadInputException(where, ".npy version " + version, "version 1, 2 or 3");
        }
        byte[] size = in.readNBytes(version == 1 ? 2 : 4);
        long length = 0;
        for (int i = size.length - 1; i >= 0; i--) {
            length = length << 8 | size[i] & 0xFF;
        }
        if (length > MOST_HEADER) {
            throw new BadInputException(where, "a header of " + length + " bytes", "one of at most " + MOST_HEADER);
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length || size.length < 2) {
            throw new BadInputException(where, "an .npy file that ends in its header", EXPECTED);
        }
        return NpyHeader.parse(where, new String(text, StandardCharsets.ISO_8859_1));
    }

    private static float[] values(ByteBuffer data, NpyHeader header) {
        float[] values = new float[header.shape().size()];
        switch (header.type()) {
            case F4 -> data.asFloatBuffer().get(values);
            case F8 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) data.getDouble();
                }
            }
            case U1, B1 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = data.get() & 0xFF;
                }
            }
            case I4 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = data.getInt();
                }
            }
            case I8 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = data.getLong();
                }
            }
        }
        return values;
    }

    /** The elements of a Fortran array, whose first index runs fastest, with the last index running fastest. */
    private static float[] byRows(float[] columns, Shape shape) {
        float[] rows = new float[columns.length];
        for (int i = 0; i < rows.length; i++) {
            int rest = i;
            int stride = columns.length;
            int from = 0;
            for (int axis = shape.rank() - 1; axis >= 0; axis--) {
                stride /= shape.extent(axis);
                from += rest % shape.extent(axis) * stride;
                rest /= shape.extent(axis);
            }
            rows[i] = columns[from];
        }
        return rows;
    }

    /** The indices of an element, by its offset. */
    private static List<Integer> place(int offset, Shape shape) {
        List<Integer> place = new ArrayList<>();
        int rest = offset;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            place.add(0, rest % shape.extent(axis));
            rest /= shape.extent(axis);
        }
        return place;
    }
}
