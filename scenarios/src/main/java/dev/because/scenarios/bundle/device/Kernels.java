package dev.because.scenarios.bundle.device;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bundle.device.FatBinary.Entry;
import dev.because.scenarios.bundle.device.FatBinary.Kind;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The names of the kernels in a piece of machine code. It is itself an ELF file, in which the section
 * {@code .text.NAME} holds the code of the kernel NAME.
 */
final class Kernels {
    private static final String CODE = ".text.";
    private static final int COMPRESSED = 0x2000;

    private Kernels() {}

    /** Names in the order of the file; none when it is no machine code or cannot be read. */
    static List<String> in(LibraryFile library, Entry entry) {
        if (entry.kind() != Kind.MACHINE_CODE) {
            return List.of();
        }
        try {
            return machineCode(library, entry).sections().stream()
                    .map(Section::name)
                    .filter(name -> name.startsWith(CODE))
                    .map(name -> name.substring(CODE.length()))
                    .toList();
        } catch (BadInputException | IndexOutOfBoundsException | BufferUnderflowException unknown) {
            return List.of(); // compressed in another way: nothing is known of it
        }
    }

    /** The entry's payload, expanded. */
    static LibraryFile machineCode(LibraryFile library, Entry entry) {
        ByteBuffer payload = library.bytes()
                .slice((int) entry.payload().offset(), (int) entry.payload().length());
        return LibraryFile.of(
                "machine code",
                (entry.flags() & COMPRESSED) == 0
                        ? payload
                        : ByteBuffer.wrap(Lz4.expand(payload, Math.toIntExact(entry.expanded()))));
    }
}
