package dev.because.explain.render.picture;

import dev.because.explain.evidence.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures as PNG (ISO/IEC 15948): eight bits a channel, no metadata, each row under the filter that leaves the
 * smallest sum of absolute differences. The same picture gives the same bytes. It stands here because the JDK's own
 * writer starts AWT, which costs a tenth of a second.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHANNELS = 3;
    private static final int FILTERS = 5;

    private final Raster picture;
    private final int stride;

    private Png(Raster picture) {
        this.picture = picture;
        this.stride = picture.columns() * CHANNELS;
    }

    /** The bytes of a PNG file. */
    public static byte[] of(Raster picture) {
        if (picture.rgb().length != picture.rows() * picture.columns() * CHANNELS) {
            throw new IllegalArgumentException(picture.rgb().length + " bytes for " + picture.rows() + " × "
                    + picture.columns() + " pixels of three");
        }
        return new Png(picture).bytes();
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream file = new DataOutputStream(bytes)) {
            file.write(SIGNATURE);
            chunk(file, "IHDR", header());
            chunk(file, "IDAT", deflated());
            chunk(file, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeInt(content.length);
        file.write(name);
        file.write(content);
        file.writeInt((int) check.getValue());
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(picture.columns());
        header.writeInt(picture.rows());
        header.write(new byte[] {8, 2, 0, 0, 0}); // depth, red-green-blue, deflate, adaptive filters, not interlaced
        return bytes.toByteArray();
    }

    private byte[] deflated() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream rows = new DeflaterOutputStream(bytes, deflater)) {
            for (int row = 0; row < picture.rows(); row++) {
                rows.write(smallest(row));
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private byte[] smallest(int row) {
        byte[] best = filtered(row, 0);
        for (int filter = 1; filter < FILTERS; filter++) {
            byte[] next = filtered(row, filter);
            if (sum(next) < sum(best)) {
                best = next;
            }
        }
        return best;
    }

    private static long sum(byte[] row) {
        long sum = 0;
        for (int i = 1; i < row.length; i++) {
            sum += Math.abs(row[i]);
        }
        return sum;
    }

    private byte[] filtered(int row, int filter) {
        byte[] line = new byte[stride + 1];
        line[0] = (byte) filter;
        for (int i = 0; i < stride; i++) {
            int left = at(row, i - CHANNELS);
            int above = at(row - 1, i);
            int prediction =
                    switch (filter) {
                        case 1 -> left;
                        case 2 -> above;
                        case 3 -> (left + above) / 2;
                        case 4 -> paeth(left, above, at(row - 1, i - CHANNELS));
                        default -> 0;
                    };
            line[i + 1] = (byte) (at(row, i) - prediction);
        }
        return line;
    }

    private int at(int row, int i) {
        return row < 0 || i < 0 ? 0 : picture.rgb()[row * stride + i] & 0xff;
    }

    /** Of the three neighbours, the one nearest to where their plane would be. */
    private static int paeth(int left, int above, int corner) {
        int plane = left + above - corner;
        int toLeft = Math.abs(plane - left);
        int toAbove = Math.abs(plane - above);
        int toCorner = Math.abs(plane - corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }
}
