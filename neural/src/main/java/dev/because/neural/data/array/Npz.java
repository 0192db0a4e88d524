package dev.because.neural.data.array;

import dev.because.neural.data.InputFile;
import dev.because.neural.data.OutputFile;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Tensor;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reads and writes several named arrays as one {@code .npz} file: a zip of {@link Npy} arrays, as NumPy writes it. */
public final class Npz {
    private static final String EXPECTED = "arrays as numpy.savez writes them (.npz)";
    private static final int MOST_ARRAYS = 10_000;
    private static final String SUFFIX = ".npy";
    /** The earliest time that a zip can hold: the same arrays give the same bytes. */
    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Npz() {}

    /**
     * Reads all arrays.
     *
     * @return the arrays by name, in the order of the file
     * @throws BadInputException if it cannot be read, is no zip, or an entry is no array; or if together they are larger
     *     than 256 MiB
     */
    public static Map<String, Tensor> read(Path path) {
        return read(path, NpyHeader.MOST_BYTES);
    }

    /** As {@link #read(Path)}, with the given limit of bytes for all arrays together. */
    static Map<String, Tensor> read(Path path, long most) {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        InputFile.refuseUnlessReadable(path, EXPECTED);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > MOST_ARRAYS) {
                throw new BadInputException(path.toString(), entries.size() + " entries", "at most " + MOST_ARRAYS);
            }
            long bytes = 0;
            for (ZipEntry entry : entries) {
                Tensor array = array(path + " entry " + entry.getName(), zip, entry);
                bytes += 4L * array.size();
                if (bytes > most) {
                    String limit = "at most " + most / (1 << 20) + " MiB in all";
                    throw new BadInputException(path.toString(), "arrays that need more memory", limit);
                }
                if (arrays.put(name(path, entry), array) != null) {
                    throw new BadInputException(path.toString(), "two arrays " + entry.getName(), "one of each name");
                }
            }
        } catch (ZipException e) {
            throw new BadInputException(path.toString(), "no whole zip archive (" + e.getMessage() + ")", EXPECTED);
        } catch (IOException e) {
            throw InputFile.refusal(path, e, EXPECTED);
        }
        return Collections.unmodifiableMap(arrays);
    }

    /** Writes arrays in the order of the map, whole or not at all. @throws BadInputException if it cannot be written */
    public static void write(Path path, Map<String, Tensor> arrays) {
        OutputFile.write(path, bytes(arrays));
    }

    /** Arrays as the bytes of an {@code .npz} file; the same arrays give the same bytes. */
    public static byte[] bytes(Map<String, Tensor> arrays) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + SUFFIX);
                entry.setTimeLocal(ZIP_EPOCH);
                zip.putNextEntry(entry);
                zip.write(Npy.bytes(array.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static Tensor array(String where, ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            return Npy.read(where, in);
        }
    }

    private static String name(Path path, ZipEntry entry) {
        if (entry.getName().endsWith(SUFFIX)) {
            return entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
        }
        throw new BadInputException(path.toString(), "the entry " + entry.getName(), "names that end in .npy");
    }
}
