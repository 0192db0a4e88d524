package dev.because.explain.player.nnue;

import dev.because.neural.network.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The file of a {@link ValueNetwork}: gzip of the eight letters {@code BECAUSEV}, then in 32 bits the number of hidden units, then the
 * weights in the order of the record's fields, in 16 bits each but for the outputs' bias, in 32, the highest byte first.
 */
public final class ValueNetworkFile {
    private static final String EXPECTED = "a value network of because train chess-values";
    private static final byte[] NAME = {'B', 'E', 'C', 'A', 'U', 'S', 'E', 'V'};

    private ValueNetworkFile() {}

    /** The bytes of a network's file. */
    public static byte[] bytes(ValueNetwork network) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.write(NAME);
            out.writeInt(network.hidden());
            for (int[] row : network.input()) {
                write(out, row);
            }
            write(out, network.bias());
            for (int[] row : network.output()) {
                write(out, row);
            }
            for (int bias : network.outputBias()) {
                out.writeInt(bias);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The network of a file.
     *
     * @param where the file's name, for complaints
     * @throws BadInputException if it is no such file, or not whole
     */
    public static ValueNetwork read(String where, InputStream file) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
            byte[] name = in.readNBytes(NAME.length);
            if (!Arrays.equals(name, NAME)) {
                throw new BadInputException(where, "a file of another kind", EXPECTED);
            }
            int hidden = in.readInt();
            if (hidden < 1 || hidden > ValueNetwork.MOST_HIDDEN) {
                throw new BadInputException(
                        where, hidden + " hidden units", "1 to " + ValueNetwork.MOST_HIDDEN + " of them");
            }
            int[][] input = rows(in, Features.COUNT, hidden);
            int[] bias = read(in, hidden);
            int[][] output = rows(in, 2 * Features.BUCKETS, hidden);
            int[] outputBias = new int[Features.BUCKETS];
            for (int i = 0; i < outputBias.length; i++) {
                outputBias[i] = in.readInt();
            }
            for (int[] row : output) {
                int greatest = Arrays.stream(row).map(Math::abs).max().orElse(0);
                if (greatest > ValueNetwork.MOST_OUTPUT) {
                    throw new BadInputException(
                            where, "an output weight of ±" + greatest, "at most ±" + ValueNetwork.MOST_OUTPUT);
                }
            }
            if (in.read() >= 0) {
                throw new BadInputException(where, "more bytes than weights", EXPECTED);
            }
            return new ValueNetwork(input, bias, output, outputBias);
        } catch (EOFException e) {
            throw new BadInputException(where, "a file that ends too early", EXPECTED);
        } catch (ZipException e) {
            throw new BadInputException(where, "a file of another kind", EXPECTED);
        } catch (IOException e) {
            throw new BadInputException(where, "a file that cannot be read (" + e.getMessage() + ")", EXPECTED);
        }
    }

    private static void write(DataOutputStream out, int[] weights) throws IOException {
        for (int weight : weights) {
            out.writeShort(weight);
        }
    }

    private static int[][] rows(DataInputStream in, int count, int length) throws IOException {
        int[][] rows = new int[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = read(in, length);
        }
        return rows;
    }

    private static int[] read(DataInputStream in, int count) throws IOException {
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            weights[i] = in.readShort();
        }
        return weights;
    }
}
