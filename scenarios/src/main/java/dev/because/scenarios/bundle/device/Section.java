package dev.because.scenarios.bundle.device;

/**
 * A section of an ELF file.
 *
 * @param name such as {@code .nv_fatbin}
 * @param type 1 for what the program defines (PROGBITS), 2 for the full symbol table, 3 for names, 8 for no bytes at all
 * @param flags 2: loaded with the program, 4: code of the processor
 * @param bytes where its bytes lie in the file
 */
public record Section(String name, int type, long flags, Span bytes) {
    private static final int NO_BITS = 8;
    private static final int LOADED = 2;
    private static final int CODE = 4;

    public boolean isLoaded() {
        return (flags & LOADED) != 0;
    }

    public boolean isCode() {
        return (flags & CODE) != 0;
    }

    public boolean hasBytes() {
        return type != NO_BITS && bytes.length() > 0;
    }

    /** Whether only debuggers and linkers read it: the full symbol table, its names, and {@code .debug_*}. */
    public boolean isForDebuggers() {
        return !isLoaded() && (name.equals(".symtab") || name.equals(".strtab") || name.startsWith(".debug_"));
    }
}
