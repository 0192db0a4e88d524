package dev.because.scenarios.bundle.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes ELF files and fat binaries by hand, as the formats say, for tests. */
final class MadeUpLibrary {
    static final int LOADED = 2;
    static final int CODE = 6;

    private record Made(String name, int type, long flags, byte[] content) {}

    private final List<Made> sections = new ArrayList<>();

    MadeUpLibrary section(String name, long flags, byte[] content) {
        sections.add(new Made(name, 1, flags, content));
        return this;
    }

    /** A section that has a length and no bytes. */
    MadeUpLibrary noBytes(String name) {
        sections.add(new Made(name, 8, LOADED, new byte[64]));
        return this;
    }

    byte[] bytes() {
        List<Made> all = new ArrayList<>(sections);
        StringBuilder names = new StringBuilder("\0");
        List<Integer> nameAt = new ArrayList<>();
        for (Made section : all) {
            nameAt.add(names.length());
            names.append(section.name()).append('\0');
        }
        nameAt.add(names.length());
        names.append(".shstrtab\0");
        all.add(new Made(".shstrtab", 3, 0, names.toString().getBytes(StandardCharsets.ISO_8859_1)));
        ByteBuffer out = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}).position(64);
        long[] places = new long[all.size()];
        for (int i = 0; i < all.size(); i++) {
            out.position((out.position() + 7) / 8 * 8);
            places[i] = out.position();
            if (all.get(i).type() != 8) {
                out.put(all.get(i).content());
            }
        }
        out.position((out.position() + 7) / 8 * 8);
        int table = out.position();
        for (int i = 0; i < all.size(); i++) {
            Made section = all.get(i);
            out.putInt(nameAt.get(i))
                    .putInt(section.type())
                    .putLong(section.flags())
                    .putLong(0);
            out.putLong(places[i])
                    .putLong(section.content().length)
                    .putLong(0)
                    .putLong(8)
                    .putLong(0);
        }
        out.putLong(0x28, table).putShort(0x3A, (short) 64);
        out.putShort(0x3C, (short) all.size()).putShort(0x3E, (short) (all.size() - 1));
        byte[] file = new byte[out.position()];
        out.get(0, file);
        return file;
    }

    LibraryFile open() {
        return LibraryFile.of("made-up", ByteBuffer.wrap(bytes()));
    }

    /** @param header length of the entry's header, 64 or more */
    static byte[] entry(int kind, int architecture, int header, byte[] payload) {
        return entry(kind, architecture, header, 0x11, 0, payload);
    }

    static byte[] entry(int kind, int architecture, int header, long flags, long expanded, byte[] payload) {
        int padded = (payload.length + 7) / 8 * 8;
        ByteBuffer out = ByteBuffer.allocate(header + padded).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort(0, (short) kind)
                .putShort(2, (short) 0x101)
                .putInt(4, header)
                .putLong(8, padded);
        out.putInt(16, payload.length)
                .putInt(28, architecture)
                .putLong(40, flags)
                .putLong(56, expanded);
        out.position(header).put(payload);
        return out.array();
    }

    static byte[] container(byte[]... entries) {
        byte[] content = join(entries);
        ByteBuffer out = ByteBuffer.allocate(16 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        return out.putInt(0xBA55ED50)
                .putShort((short) 1)
                .putShort((short) 16)
                .putLong(content.length)
                .put(content)
                .array();
    }

    static byte[] join(byte[]... pieces) {
        int length = 0;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        for (byte[] piece : pieces) {
            out.put(piece);
        }
        return out.array();
    }
}
