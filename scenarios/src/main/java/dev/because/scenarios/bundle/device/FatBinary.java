package dev.because.scenarios.bundle.device;

import dev.because.neural.network.BadInputException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of NVIDIA's fat binaries: the same kernels for several architectures, from which the driver takes one.
 *
 * <p>The layout is not published; it was found on the libraries of CUDA 12 and is confirmed by their sections
 * {@code .nv_fatbin}, which such containers fill without a gap. All numbers are little-endian:
 *
 * <pre>
 * container   0  magic BA55ED50     4  version 1     6  length of this header, 16     8  length of all entries (8 bytes)
 * entry       0  kind (2 bytes)     4  length of this header, 64 or more (4)          8  length of the payload (8)
 *            28  architecture (4)  40  flags (8)                             56  length when expanded (8)
 * </pre>
 *
 * The payload follows its header, is padded to 8 bytes, and mostly compressed.
 *
 * @param bytes the whole container
 * @param entries in the order of the file
 */
public record FatBinary(Span bytes, List<Entry> entries) {
    /** Magic, version and header length as one number: what to look for. */
    static final long START = 0x0010_0001_BA55_ED50L;

    static final int HEADER = 16;
    private static final int SMALLEST_ENTRY_HEADER = 64;
    private static final int LARGEST_ENTRY_HEADER = 4096;
    private static final int ALIGNMENT = 8;

    public FatBinary {
        entries = List.copyOf(entries);
    }

    /** What an entry's payload is. */
    public enum Kind {
        /** Text for a virtual architecture, which the driver compiles for its device. */
        PTX,
        /** Machine code (a "cubin", itself an ELF file) for one real architecture. */
        MACHINE_CODE,
        /** Anything else; the intermediate code for linking at run time is kind 8. */
        OTHER;

        static Kind of(int code) {
            return code == 1 ? PTX : code == 2 ? MACHINE_CODE : OTHER;
        }
    }

    /**
     * @param architecture ten times the compute capability: 90 for 9.0
     * @param flags 2000 (hexadecimal): the payload is a block of {@link Lz4}
     * @param expanded the payload's length when it is expanded, if it is compressed
     * @param payload where it lies in the file, padding included
     */
    public record Entry(Kind kind, int architecture, long flags, long expanded, Span payload) {}

    /**
     * All fat binaries of a section, in the order of the file. The sections that hold nothing else
     * ({@code .nv_fatbin}, {@code __nv_relfatbin}) must be covered exactly; others are searched, at multiples of 8 bytes.
     *
     * @throws BadInputException when such a section holds something else, or a container is cut short
     */
    public static List<FatBinary> in(LibraryFile library, Section section) {
        boolean nothingElse =
                section.name().equals(".nv_fatbin") || section.name().equals("__nv_relfatbin");
        List<FatBinary> found = new ArrayList<>();
        ByteBuffer file = library.bytes();
        long end = section.bytes().end();
        long at = (section.bytes().offset() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        while (at + HEADER <= end) {
            Optional<FatBinary> container = at(file, at, end);
            if (container.isPresent()) {
                found.add(container.get());
                at = container.get().bytes().end();
            } else if (nothingElse && file.getLong((int) at) != 0) {
                throw new BadInputException(
                        library.name() + ", " + section.name() + ", byte "
                                + (at - section.bytes().offset()),
                        "%016x".formatted(file.getLong((int) at)),
                        "a whole fat binary of CUDA (%016x) or padding".formatted(START));
            } else {
                at += ALIGNMENT;
            }
        }
        return found;
    }

    /** The container that starts here, unless there is none, or none that ends in time. */
    private static Optional<FatBinary> at(ByteBuffer file, long start, long end) {
        if (file.getLong((int) start) != START) {
            return Optional.empty();
        }
        long length = file.getLong((int) start + 8);
        if (length < 0 || length > end - start - HEADER) {
            return Optional.empty();
        }
        long last = start + HEADER + length;
        List<Entry> entries = new ArrayList<>();
        long at = start + HEADER;
        while (at < last) {
            if (last - at < SMALLEST_ENTRY_HEADER) {
                return Optional.empty();
            }
            int header = file.getInt((int) at + 4);
            long payload = file.getLong((int) at + 8);
            if (header < SMALLEST_ENTRY_HEADER
                    || header > LARGEST_ENTRY_HEADER
                    || payload < 0
                    || payload > last - at - header) {
                return Optional.empty();
            }
            Kind kind = Kind.of(Short.toUnsignedInt(file.getShort((int) at)));
            entries.add(new Entry(
                    kind,
                    file.getInt((int) at + 28),
                    file.getLong((int) at + 40),
                    file.getLong((int) at + 56),
                    new Span(at + header, payload)));
            at += header + payload;
        }
        return Optional.of(new FatBinary(new Span(start, HEADER + length), entries));
    }
}
