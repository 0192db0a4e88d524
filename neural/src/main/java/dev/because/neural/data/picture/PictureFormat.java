package dev.because.neural.data.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The two formats of pictures, told by their signature, and whether a file of that format is whole. The platform's
 * decoders fill what is missing with grey and say nothing that a program could rely on, so the files' own structure is
 * followed to its end.
 */
enum PictureFormat {
    PNG(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A) {
        /** Every chunk must be there with its checksum, up to {@code IEND} (ISO/IEC 15948, section 5). */
        @Override
        Optional<String> damage(byte[] file) {
            ByteBuffer in = ByteBuffer.wrap(file, 8, file.length - 8);
            String chunk = "";
            while (!chunk.equals("IEND")) {
                if (in.remaining() < 12) {
                    return Optional.of("a PNG cut short after " + file.length + " bytes");
                }
                int length = in.getInt();
                int start = in.position();
                chunk = new String(file, start, 4, StandardCharsets.ISO_8859_1);
                if (length < 0 || length > in.remaining() - 8) {
                    return Optional.of("a PNG cut short in chunk " + printable(chunk));
                }
                CRC32 sum = new CRC32();
                sum.update(file, start, length + 4);
                in.position(start + length + 4);
                if ((int) sum.getValue() != in.getInt()) {
                    return Optional.of("a PNG whose chunk " + printable(chunk) + " is damaged (wrong checksum)");
                }
            }
            return Optional.empty();
        }
    },
    JPEG(0xFF, 0xD8, 0xFF) {
        /** Segments are skipped by their lengths, coded data up to the next marker; {@code EOI} ends it (ITU-T T.81, B). */
        @Override
        Optional<String> damage(byte[] file) {
            int at = 2;
            while (at + 1 < file.length) {
                int marker = file[at + 1] & 0xFF;
                if (file[at] != (byte) 0xFF || marker == 0xFF || marker == 0 || isAlone(marker)) {
                    at++; // coded data, a fill byte, a stuffed byte, or a marker without a segment
                } else if (marker == 0xD9) {
                    return Optional.empty();
                } else if (at + 3 < file.length) {
                    at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
                } else {
                    break;
                }
            }
            return Optional.of("a JPEG cut short after " + file.length + " bytes");
        }

        private boolean isAlone(int marker) {
            return marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
        }
    };

    private final byte[] signature;

    PictureFormat(int... signature) {
        this.signature = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            this.signature[i] = (byte) signature[i];
        }
    }

    /** What is wrong with a file of this signature, in words; empty if it is whole. */
    abstract Optional<String> damage(byte[] file);

    /** The format whose signature the file bears. */
    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values())
                .filter(format -> file.length >= format.signature.length
                        && Arrays.equals(
                                file, 0, format.signature.length, format.signature, 0, format.signature.length))
                .findFirst();
    }

    private static String printable(String chunk) {
        return chunk.replaceAll("[^A-Za-z]", "?");
    }
}
