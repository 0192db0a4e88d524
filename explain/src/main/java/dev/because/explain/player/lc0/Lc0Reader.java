package dev.because.explain.player.lc0;

import com.google.protobuf.CodedInputStream;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.file.BoundedFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads lc0's network files, packed by gzip or not. */
public final class Lc0Reader {
    static final int MAGIC = 0x1C0;

    private static final long MOST_PACKED = 128L << 20;
    /** Above what the largest convolutional networks take (384 filters, 30 blocks: 160 MB). */
    private static final int MOST_UNPACKED = 256 << 20;

    private static final int GZIP = 0x1F8B;

    private Lc0Reader() {}

    /**
     * The network of a file.
     *
     * @throws BadInputException if it is no such file, or one of a format that is not supported; it says what it has
     */
    public static Lc0Network read(Path file) {
        return read(file.toString(), new ByteArrayInputStream(BoundedFile.read(file, MOST_PACKED)));
    }

    /**
     * The network of a stream, which is left open.
     *
     * @param name what to call it in complaints
     */
    public static Lc0Network read(String name, InputStream in) {
        return WeightsReader.network(message(name, in));
    }

    private static Message message(String name, InputStream stream) {
        try {
            InputStream in = stream.markSupported() ? stream : new BufferedInputStream(stream);
            in.mark(2);
            int first = in.read() << 8 | in.read();
            in.reset();
            if (first != GZIP && first >>> 8 != 0x0D) {
                throw new BadInputException(name, "neither gzip nor a protocol buffer", "a network of lc0's (.pb.gz)");
            }
            CodedInputStream fields = CodedInputStream.newInstance(first == GZIP ? new GZIPInputStream(in) : in);
            fields.setSizeLimit(MOST_UNPACKED);
            Message net = Message.read(fields, name);
            if (net.number(1, 0) != MAGIC) {
                throw new BadInputException(
                        name,
                        "the magic number 0x" + Long.toHexString(net.number(1, 0)),
                        "0x1c0, as lc0's networks have");
            }
            return net;
        } catch (IOException broken) {
            throw new BadInputException(
                    name, "a broken file (" + broken.getMessage() + ")", "a whole network of at most 256 MB unpacked");
        }
    }
}
