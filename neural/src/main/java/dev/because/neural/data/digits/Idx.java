package dev.because.neural.data.digits;

import dev.because.neural.data.OutputFile;
import dev.because.neural.network.BadInputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * IDX files, the format in which LeCun, Cortes and Burges published MNIST: a magic number (two zero bytes, the type of
 * the elements, the number of axes), the extents as big-endian 32-bit integers, the elements. Read and written here are
 * unsigned bytes (type 8): pictures with three axes and labels with one. A file may be compressed with gzip, whatever
 * its name; it is written so where its name ends in {@code .gz}.
 */
public final class Idx {
    private static final int IMAGES = 0x00000803;
    private static final int LABELS = 0x00000801;
    /** No set of this kind is larger; a header that claims more, or a gzip that unfolds to more, is refused. */
    private static final int MOST_BYTES = 1 << 30;

    private Idx() {}

    /**
     * The pictures of one file with the labels of another.
     *
     * @throws BadInputException if either is not such a file, is cut short or too long, or they do not match
     */
    public static LabelledImages read(Path images, Path labels) {
        return parse(content(images), images.toString(), content(labels), labels.toString());
    }

    /**
     * The bytes of a file, out of their gzip if they are in one.
     *
     * @throws BadInputException if there is no such file or its gzip is broken
     */
    public static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return content(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "no such file", "an IDX file");
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "an unreadable file (" + e.getMessage() + ")", "an IDX file");
        }
    }

    static byte[] content(InputStream raw, String where) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        try {
            byte[] bytes = (gzip ? new GZIPInputStream(in) : in).readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadInputException(where, "more than " + MOST_BYTES + " bytes", "at most so many");
            }
            return bytes;
        } catch (EOFException e) {
            throw new BadInputException(where, "a gzip file that is cut short", "a whole one");
        } catch (ZipException e) {
            throw new BadInputException(where, "a broken gzip file (" + e.getMessage() + ")", "a whole one");
        }
    }

    /** The pictures and labels of two files' contents; the names stand in messages. */
    static LabelledImages parse(byte[] images, String imagesName, byte[] labels, String labelsName) {
        ByteBuffer pictures = header(images, imagesName, IMAGES, "pictures of unsigned bytes");
        int count = extent(pictures, imagesName, "pictures");
        int rows = extent(pictures, imagesName, "rows");
        int columns = extent(pictures, imagesName, "columns");
        byte[] pixels = body(pictures, imagesName, (double) count * rows * columns);
        ByteBuffer classes = header(labels, labelsName, LABELS, "labels of unsigned bytes");
        int labelled = extent(classes, labelsName, "labels");
        byte[] numbers = body(classes, labelsName, labelled);
        if (labelled != count) {
            throw new BadInputException(
                    labelsName, labelled + " labels", count + ", one for each picture of " + imagesName);
        }
        return new LabelledImages(rows, columns, pixels, numbers);
    }

    private static ByteBuffer header(byte[] bytes, String where, int magic, String what) {
        int length = 4 + 4 * (magic & 0xFF);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length >= 4 && buffer.getInt(0) != magic) {
            throw new BadInputException(
                    where,
                    String.format("the magic number %08X", buffer.getInt(0)),
                    String.format("%08X: an IDX file of %s", magic, what));
        }
        if (bytes.length < length) {
            throw new BadInputException(where, bytes.length + " bytes", "the " + length + " of an IDX header");
        }
        return buffer.position(4);
    }

    private static int extent(ByteBuffer buffer, String where, String what) {
        int extent = buffer.getInt();
        if (extent < 0 || extent > MOST_BYTES) {
            throw new BadInputException(where, Integer.toUnsignedString(extent) + " " + what, "at most " + MOST_BYTES);
        }
        return extent;
    }

    /** The product of the extents comes as a double, which no header can overflow. */
    private static byte[] body(ByteBuffer buffer, String where, double expected) {
        if (buffer.remaining() != expected) {
            throw new BadInputException(
                    where,
                    buffer.remaining() + " bytes after the header",
                    String.format("%.0f by its extents", expected));
        }
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return rest;
    }

    /**
     * Writes pictures and labels, each as one file; the same pictures give the same bytes.
     *
     * @throws BadInputException if a file cannot be written
     */
    public static void write(LabelledImages pictures, Path images, Path labels) {
        write(
                images,
                ByteBuffer.allocate(16 + pictures.pixels().length)
                        .putInt(IMAGES)
                        .putInt(pictures.count())
                        .putInt(pictures.rows())
                        .putInt(pictures.columns())
                        .put(pictures.pixels()));
        write(
                labels,
                ByteBuffer.allocate(8 + pictures.count())
                        .putInt(LABELS)
                        .putInt(pictures.count())
                        .put(pictures.labels()));
    }

    private static void write(Path file, ByteBuffer content) {
        OutputFile.write(file, file.toString().endsWith(".gz") ? gzip(content.array()) : content.array());
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new AssertionError("memory can be written to", e);
        }
        return bytes.toByteArray();
    }
}
