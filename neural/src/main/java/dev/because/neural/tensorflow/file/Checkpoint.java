package dev.because.neural.tensorflow.file;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphStructure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32C;
import org.tensorflow.proto.BundleEntryProto;
import org.tensorflow.proto.BundleHeaderProto;
import org.tensorflow.proto.TensorProto;

/**
 * The variables of a checkpoint: {@code variables.index}, which says what lies where, and its
 * {@code variables.data-00000-of-00001}. Read here byte by byte and checked against the lengths and checksums in the
 * index, so that nothing of a stranger's file is run and no array is made that the file does not fill.
 */
final class Checkpoint {
    private static final long LARGEST_INDEX = 64L << 20;
    /** A graph that holds its variables as constants must stay under the two gigabytes of a protocol buffer. */
    private static final long LARGEST_VARIABLE = Integer.MAX_VALUE - (64 << 20);

    private static final int CHECKSUM_MASK = 0xa282ead8;
    private static final int CHECKSUM_ROTATION = 17;

    private final Path prefix;
    private final int shards;
    private final Map<String, BundleEntryProto> entries;

    private Checkpoint(Path prefix, int shards, Map<String, BundleEntryProto> entries) {
        this.prefix = prefix;
        this.shards = shards;
        this.entries = entries;
    }

    /**
     * Reads the index.
     *
     * @param prefix the path of the files up to {@code .index}
     * @throws BadInputException if it is missing, truncated or not an index
     */
    static Checkpoint open(Path prefix) {
        Path index = Path.of(prefix + ".index");
        if (!Files.isRegularFile(index)) {
            throw new BadInputException(index.toString(), "no such file", "the index of the model's variables");
        }
        Map<String, byte[]> table = SortedTable.read(BoundedFile.read(index, LARGEST_INDEX), index.toString());
        try {
            byte[] first = table.remove("");
            BundleHeaderProto header = BundleHeaderProto.parseFrom(first == null ? new byte[0] : first);
            if (header.getEndianness() != BundleHeaderProto.Endianness.LITTLE || header.getNumShards() < 1) {
                throw new BadInputException(
                        index.toString(),
                        header.getNumShards() + " shards, " + header.getEndianness(),
                        "little-endian shards");
            }
            Map<String, BundleEntryProto> entries = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> entry : table.entrySet()) {
                entries.put(entry.getKey(), BundleEntryProto.parseFrom(entry.getValue()));
            }
            return new Checkpoint(prefix, header.getNumShards(), entries);
        } catch (InvalidProtocolBufferException malformed) {
            throw new BadInputException(index.toString(), "a malformed entry", "the whole index of a checkpoint");
        }
    }

    /** The keys of all entries. */
    Set<String> keys() {
        return entries.keySet();
    }

    /**
     * One variable with its values.
     *
     * @throws BadInputException if there is none of that key, or its bytes are missing or changed
     */
    TensorProto read(String key) {
        String where = prefix + ".index: " + GraphStructure.shown(key);
        BundleEntryProto entry = entries.get(key);
        if (entry == null) {
            throw new BadInputException(where, "no such entry among " + entries.size(), "the variable's values");
        }
        if (entry.getSlicesCount() > 0) {
            throw new BadInputException(where, entry.getSlicesCount() + " slices", "a variable in one piece");
        }
        OptionalLong elements = Constants.elements(entry.getShape());
        OptionalInt width = Constants.bytes(entry.getDtype());
        if (width.isEmpty()) {
            throw new BadInputException(where, "elements of type " + entry.getDtype(), "numbers or truths");
        }
        if (elements.isEmpty()
                || entry.getSize() > LARGEST_VARIABLE
                || entry.getSize() % width.getAsInt() != 0
                || entry.getSize() / width.getAsInt() != elements.getAsLong()) {
            throw new BadInputException(where, entry.getSize() + " bytes", "as many as its shape needs");
        }
        byte[] bytes = bytes(entry, where);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        int masked = Integer.rotateLeft((int) checksum.getValue(), CHECKSUM_ROTATION) + CHECKSUM_MASK;
        if (masked != entry.getCrc32C()) {
            throw new BadInputException(where, "bytes of another checksum", "the values that were saved");
        }
        return TensorProto.newBuilder()
                .setDtype(entry.getDtype())
                .setTensorShape(entry.getShape())
                .setTensorContent(ByteString.copyFrom(bytes))
                .build();
    }

    private byte[] bytes(BundleEntryProto entry, String where) {
        Path file = Path.of(String.format("%s.data-%05d-of-%05d", prefix, entry.getShardId(), shards));
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file.toString(), "no such file", "the values of the model's variables");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (entry.getOffset() < 0 || entry.getSize() < 0 || entry.getOffset() > channel.size() - entry.getSize()) {
                throw new BadInputException(
                        where, "a place behind the end of " + file.getFileName(), "a file that is not truncated");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) entry.getSize());
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, entry.getOffset() + bytes.position()) < 0) {
                    throw new BadInputException(file.toString(), "an early end", "a file that is not truncated");
                }
            }
            return bytes.array();
        } catch (IOException unreadable) {
            throw new BadInputException(file.toString(), "an unreadable file", "one that can be read");
        }
    }
}
