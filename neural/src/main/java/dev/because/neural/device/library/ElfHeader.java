package dev.because.neural.device.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the header of a shared library says of itself: Executable and Linkable Format, System V ABI chapters 4 and 5, of 64
 * bits and with the lightest byte first, as x86-64 has it. A few pages of the file are read, whatever its size.
 *
 * @param soname the name under which the dynamic linker knows it, where it has one
 * @param needed the sonames that the linker loads together with it
 */
record ElfHeader(Optional<String> soname, List<String> needed) {
    private static final String DAMAGED = "a library with a damaged header";
    private static final int HEADER = 64;
    private static final int SHARED_LIBRARY = 3;
    private static final int X86_64 = 62;
    private static final int LOAD = 1;
    private static final int DYNAMIC = 2;
    private static final int LONGEST_NAME = 4096;
    private static final int LARGEST_TABLE = 1 << 20;

    /** A file that is no shared library for this machine; the message says what it is. */
    static final class NotALibrary extends Exception {
        private static final long serialVersionUID = 1L;

        NotALibrary(String what) {
            super(what);
        }
    }

    /** A part of the file, and where it lies in memory. */
    private record Segment(int type, long offset, long address, long size) {
        boolean holds(long wanted) {
            return type == LOAD && wanted >= address && wanted < address + size;
        }
    }

    /**
     * Reads the header.
     *
     * @throws NotALibrary when the file is something else, or ends too early
     * @throws IOException when it cannot be read
     */
    static ElfHeader read(Path file) throws IOException, NotALibrary {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = part(channel, 0, (int) Math.min(HEADER, channel.size()));
            requireLibrary(header, channel.size());
            List<Segment> segments = segments(channel, header);
            requireWhole(channel.size(), header, segments);
            Segment dynamic = segments.stream()
                    .filter(segment -> segment.type() == DYNAMIC)
                    .findFirst()
                    .orElseThrow(() -> new NotALibrary("a program that is linked statically"));
            return names(channel, dynamic, segments);
        }
    }

    private static void requireLibrary(ByteBuffer header, long size) throws NotALibrary {
        if (size == 0) {
            throw new NotALibrary("an empty file");
        }
        if (header.limit() < 4 || header.getInt(0) != 0x464c457f) {
            throw new NotALibrary(isText(header) ? "a text file" : "no library");
        }
        if (size < HEADER) {
            throw new NotALibrary("cut off after " + size + " bytes");
        }
        if (header.get(4) != 2) {
            throw new NotALibrary("a library of 32 bits");
        }
        if (header.get(5) != 1 || header.getShort(18) != X86_64) {
            throw new NotALibrary("a library for " + machine(header));
        }
        if (header.getShort(16) != SHARED_LIBRARY) {
            throw new NotALibrary("an ELF file, but no shared library");
        }
    }

    private static boolean isText(ByteBuffer start) {
        for (int index = 0; index < start.limit(); index++) {
            byte value = start.get(index);
            if (value < ' ' && value != '\n' && value != '\r' && value != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String machine(ByteBuffer header) {
        ByteOrder order = header.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int number = header.duplicate().order(order).getShort(18);
        return switch (number) {
            case 3 -> "x86 of 32 bits";
            case 21 -> "PowerPC";
            case 183 -> "ARM of 64 bits";
            case 243 -> "RISC-V";
            default -> "machine " + number;
        };
    }

    private static List<Segment> segments(FileChannel channel, ByteBuffer header) throws IOException, NotALibrary {
        int size = Short.toUnsignedInt(header.getShort(54));
        int count = Short.toUnsignedInt(header.getShort(56));
        ByteBuffer table = part(channel, header.getLong(32), size * count);
        List<Segment> segments = new ArrayList<>();
        for (int start = 0; size >= 56 && start < size * count; start += size) {
            segments.add(new Segment(
                    table.getInt(start),
                    table.getLong(start + 8),
                    table.getLong(start + 16),
                    table.getLong(start + 32)));
        }
        return segments;
    }

    private static void requireWhole(long size, ByteBuffer header, List<Segment> segments) throws NotALibrary {
        long sections = header.getLong(40)
                + (long) Short.toUnsignedInt(header.getShort(58)) * Short.toUnsignedInt(header.getShort(60));
        long end = segments.stream()
                .mapToLong(segment -> segment.offset() + segment.size())
                .reduce(sections, Math::max);
        if (size < end) {
            throw cutOff(size, end);
        }
    }

    private static NotALibrary cutOff(long size, long end) {
        return new NotALibrary("cut off after " + size + " of " + end + " bytes");
    }

    private static ElfHeader names(FileChannel channel, Segment dynamic, List<Segment> segments)
            throws IOException, NotALibrary {
        ByteBuffer table = part(channel, dynamic.offset(), (int) Math.max(-1, Math.min(dynamic.size(), LARGEST_TABLE)));
        long strings = -1;
        long soname = -1;
        List<Long> needed = new ArrayList<>();
        for (int start = 0; start + 16 <= table.limit(); start += 16) {
            long value = table.getLong(start + 8);
            switch ((int) table.getLong(start)) {
                case 1 -> needed.add(value);
                case 5 -> strings = offset(value, segments);
                case 14 -> soname = value;
                default -> {}
            }
        }
        List<String> names = new ArrayList<>();
        for (long name : needed) {
            names.add(text(channel, strings + name));
        }
        Optional<String> own = soname < 0 ? Optional.empty() : Optional.of(text(channel, strings + soname));
        return new ElfHeader(own, List.copyOf(names));
    }

    private static long offset(long address, List<Segment> segments) throws NotALibrary {
        return segments.stream()
                .filter(segment -> segment.holds(address))
                .mapToLong(segment -> address - segment.address() + segment.offset())
                .findFirst()
                .orElseThrow(() -> new NotALibrary(DAMAGED));
    }

    private static String text(FileChannel channel, long offset) throws IOException, NotALibrary {
        ByteBuffer bytes = part(channel, offset, (int) Math.min(LONGEST_NAME, channel.size() - offset));
        int length = 0;
        while (length < bytes.limit() && bytes.get(length) != 0) {
            length++;
        }
        return new String(bytes.array(), 0, length, StandardCharsets.UTF_8);
    }

    private static ByteBuffer part(FileChannel channel, long offset, int length) throws IOException, NotALibrary {
        if (offset < 0 || length < 0 || offset > channel.size() - length) {
            throw new NotALibrary(DAMAGED);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) > 0) {
            // A read may give less than was asked for.
        }
        return bytes.flip();
    }
}
