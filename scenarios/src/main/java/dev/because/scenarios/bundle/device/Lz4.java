package dev.because.scenarios.bundle.device;

import java.nio.ByteBuffer;

/**
 * Expands a block of LZ4, as the payloads of fat binaries are (LZ4 block format, Yann Collet, version 1.6): sequences of a
 * token, letters, and a copy of what was written up to 65,535 bytes before.
 */
final class Lz4 {
    private static final int LONGER = 15;
    private static final int SHORTEST_COPY = 4;

    private final ByteBuffer in;
    private final byte[] out;
    private int written;

    private Lz4(ByteBuffer in, int size) {
        this.in = in;
        this.out = new byte[size];
    }

    /**
     * @param block compressed, from its position to its limit; bytes after the last sequence are not read
     * @param size how many bytes it expands to
     * @throws IndexOutOfBoundsException or {@link java.nio.BufferUnderflowException} when it is not such a block
     */
    static byte[] expand(ByteBuffer block, int size) {
        Lz4 lz4 = new Lz4(block.duplicate(), size);
        while (lz4.written < size) {
            lz4.sequence();
        }
        return lz4.out;
    }

    private void sequence() {
        int token = Byte.toUnsignedInt(in.get());
        int letters = length(token >>> 4);
        in.get(out, written, letters);
        written += letters;
        if (written == out.length) { // the last sequence has no copy
            return;
        }
        int back = Byte.toUnsignedInt(in.get()) | Byte.toUnsignedInt(in.get()) << 8;
        int copied = length(token & LONGER) + SHORTEST_COPY;
        for (int i = 0; i < copied; i++, written++) { // one by one: the source may overlap what is being written
            out[written] = out[written - back];
        }
    }

    private int length(int start) {
        int length = start;
        if (start == LONGER) {
            int more;
            do {
                more = Byte.toUnsignedInt(in.get());
                length += more;
            } while (more == 255);
        }
        return length;
    }
}
