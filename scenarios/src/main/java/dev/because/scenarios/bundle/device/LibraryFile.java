package dev.because.scenarios.bundle.device;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shared library, a 64-bit little-endian ELF file of at most 2 GiB, mapped into memory: its sections (ELF specification
 * 1.2, chapter 1, in the 64-bit layout) and its bytes.
 */
public final class LibraryFile {
    private static final int HEADER = 64;
    private static final int SECTION_HEADER = 64;
    /** \x7f E L F, 64-bit, little-endian. */
    private static final long MAGIC = 0x0000_0102_464C_457FL;

    private final String name;
    private final ByteBuffer bytes;
    private final List<Section> sections;

    private LibraryFile(String name, ByteBuffer bytes) {
        this.name = name;
        this.bytes = bytes;
        try {
            this.sections = List.copyOf(readSections());
        } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
            throw new BadInputException(name, "section headers that lead out of the file", "a whole ELF file");
        }
    }

    /**
     * @throws BadInputException when it is not such a file, or cut short
     * @throws IOException when it cannot be read
     */
    public static LibraryFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new BadInputException(file.toString(), channel.size() + " bytes", "at most 2 GiB");
            }
            return of(file.toString(), channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** @param name what messages call it */
    public static LibraryFile of(String name, ByteBuffer content) {
        ByteBuffer bytes = content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < HEADER || (bytes.getLong(0) & 0x0000_FFFF_FFFF_FFFFL) != MAGIC) {
            throw new BadInputException(name, "another kind of file", "a shared library (64-bit little-endian ELF)");
        }
        return new LibraryFile(name, bytes);
    }

    public String name() {
        return name;
    }

    public long length() {
        return bytes.limit();
    }

    public List<Section> sections() {
        return sections;
    }

    public Optional<Section> section(String wanted) {
        return sections.stream()
                .filter(section -> section.name().equals(wanted))
                .findFirst();
    }

    /** The whole file, little-endian; positions are offsets in the file. */
    ByteBuffer bytes() {
        return bytes;
    }

    /**
     * Writes the library again with some of its bytes zero. Where a file system knows holes, the zeros take no room.
     *
     * @param zeros sorted, not overlapping
     */
    public void copyWithout(List<Span> zeros, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(
                target,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE)) {
            long position = 0;
            for (Span zero : zeros) {
                write(channel, position, zero.offset());
                position = zero.end();
            }
            write(channel, position, length());
            if (position == length() && position > 0) { // the last byte makes the hole before it part of the file
                channel.write(ByteBuffer.allocate(1), position - 1);
            }
        }
        target.toFile().setExecutable(Files.isExecutable(target), false);
    }

    private void write(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer part = bytes.duplicate().limit((int) to).position((int) from);
        channel.position(from);
        while (part.hasRemaining()) {
            channel.write(part);
        }
    }

    private List<Section> readSections() {
        long table = bytes.getLong(0x28);
        int count = Short.toUnsignedInt(bytes.getShort(0x3C));
        int names = Short.toUnsignedInt(bytes.getShort(0x3E));
        List<Section> read = new ArrayList<>();
        if (count == 0) {
            return read;
        }
        int namesAt = Math.toIntExact(bytes.getLong(Math.toIntExact(table) + names * SECTION_HEADER + 0x18));
        for (int i = 0; i < count; i++) {
            int at = Math.toIntExact(table) + i * SECTION_HEADER;
            Section section = new Section(
                    text(namesAt + bytes.getInt(at)),
                    bytes.getInt(at + 0x04),
                    bytes.getLong(at + 0x08),
                    new Span(bytes.getLong(at + 0x18), bytes.getLong(at + 0x20)));
            if (section.hasBytes() && section.bytes().end() > bytes.limit()) {
                throw new IllegalArgumentException(section.name());
            }
            read.add(section);
        }
        return read;
    }

    private String text(int from) {
        int to = from;
        while (bytes.get(to) != 0) {
            to++;
        }
        byte[] letters = new byte[to - from];
        bytes.get(from, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
