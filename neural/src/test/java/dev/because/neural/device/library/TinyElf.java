package dev.because.neural.device.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The smallest shared library that says its name: a header, two segments, a table of names; it holds no code. */
public final class TinyElf {
    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int DYNAMIC_AT = HEADER + 2 * SEGMENT;
    /** Where it would lie in memory, unlike where it lies in the file. */
    private static final long ADDRESS = 0x10000;

    private final String soname;
    private final String[] needed;
    private int bits = 2;
    private int machine = 62;
    private int type = 3;

    public TinyElf(String soname, String... needed) {
        this.soname = soname;
        this.needed = needed;
    }

    TinyElf ofBits(int wide) {
        bits = wide == 64 ? 2 : 1;
        return this;
    }

    TinyElf forMachine(int number) {
        machine = number;
        return this;
    }

    TinyElf ofType(int number) {
        type = number;
        return this;
    }

    /** The file's bytes; an empty soname is left out. */
    public byte[] bytes() {
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        strings.write(0);
        Map<String, Integer> offsets = new LinkedHashMap<>();
        for (String name : needed) {
            offsets.put(name, strings.size());
            strings.writeBytes((name + "\0").getBytes(StandardCharsets.UTF_8));
        }
        int ownName = strings.size();
        strings.writeBytes((soname + "\0").getBytes(StandardCharsets.UTF_8));
        int entries = needed.length + (soname.isEmpty() ? 0 : 1) + 2;
        int stringsAt = DYNAMIC_AT + entries * 16;
        int size = stringsAt + strings.size();
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) bits, 1, 1, 0}).putLong(0);
        file.putShort((short) type).putShort((short) machine).putInt(1).putLong(0);
        file.putLong(HEADER).putLong(0).putInt(0).putShort((short) HEADER);
        file.putShort((short) SEGMENT)
                .putShort((short) 2)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        segment(file, 1, 0, size);
        segment(file, 2, DYNAMIC_AT, entries * 16);
        offsets.values().forEach(offset -> file.putLong(1).putLong(offset));
        if (!soname.isEmpty()) {
            file.putLong(14).putLong(ownName);
        }
        file.putLong(5).putLong(ADDRESS + stringsAt).putLong(0).putLong(0);
        return file.put(strings.toByteArray()).array();
    }

    private static void segment(ByteBuffer file, int type, long offset, long size) {
        file.putInt(type).putInt(4).putLong(offset).putLong(ADDRESS + offset).putLong(ADDRESS + offset);
        file.putLong(size).putLong(size).putLong(8);
    }

    public Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
