package dev.because.neural.tensorflow.file;

import dev.because.neural.network.BadInputException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sorted table in which TensorFlow keeps the index of a checkpoint: blocks of entries whose keys share prefixes, a
 * block that lists the blocks, and a footer. The format is that of LevelDB, without compression.
 */
final class SortedTable {
    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final int FOOTER = 48;
    private static final int LONGEST_VARINT = 10;
    private static final int SEVEN_BITS = 0x7f;

    private final ByteBuffer file;
    private final String where;

    private SortedTable(byte[] file, String where) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.where = where;
    }

    /**
     * All entries by key, in their order.
     *
     * @throws BadInputException if the file is truncated or something else
     */
    static Map<String, byte[]> read(byte[] file, String where) {
        SortedTable table = new SortedTable(file, where);
        if (file.length < FOOTER || table.file.getLong(file.length - Long.BYTES) != MAGIC) {
            throw table.damaged("no footer");
        }
        try {
            return table.entries();
        } catch (BufferUnderflowException
                | ArithmeticException
                | IllegalArgumentException
                | IndexOutOfBoundsException truncated) {
            throw table.damaged("an entry that ends outside its block");
        }
    }

    private Map<String, byte[]> entries() {
        ByteBuffer footer = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        footer.position(file.capacity() - FOOTER);
        varint(footer);
        varint(footer);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (byte[] handle : block(varint(footer), varint(footer)).values()) {
            ByteBuffer place = ByteBuffer.wrap(handle);
            entries.putAll(block(varint(place), varint(place)));
        }
        return entries;
    }

    private Map<String, byte[]> block(long offset, long size) {
        int start = Math.toIntExact(offset);
        int length = Math.toIntExact(size);
        if (start < 0 || length < Integer.BYTES || start > file.capacity() - length - 1) {
            throw damaged("a block outside the file");
        }
        if (file.get(start + length) != 0) {
            throw damaged("a compressed block");
        }
        ByteBuffer block = file.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
        int restarts = block.getInt(length - Integer.BYTES);
        int end = Math.toIntExact(length - Integer.BYTES - (long) restarts * Integer.BYTES);
        block.limit(end);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] key = new byte[0];
        while (block.hasRemaining()) {
            int shared = Math.toIntExact(varint(block));
            int rest = Math.toIntExact(varint(block));
            int value = Math.toIntExact(varint(block));
            if (shared > key.length || rest > block.remaining() || value > block.remaining() - rest) {
                throw damaged("an entry that ends outside its block");
            }
            key = Arrays.copyOf(key, shared + rest);
            block.get(key, shared, rest);
            byte[] content = new byte[value];
            block.get(content);
            entries.put(new String(key, StandardCharsets.UTF_8), content);
        }
        return entries;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            byte next = bytes.get();
            value |= (long) (next & SEVEN_BITS) << (7 * i);
            if (next >= 0) {
                if (value < 0) {
                    throw new IllegalArgumentException("negative");
                }
                return value;
            }
        }
        throw new IllegalArgumentException("endless");
    }

    private BadInputException damaged(String found) {
        return new BadInputException(where, found, "the whole index of a checkpoint");
    }
}
