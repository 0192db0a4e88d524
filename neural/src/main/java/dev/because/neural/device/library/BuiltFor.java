package dev.because.neural.device.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For which CUDA a cuDNN was built, where no package says so. Its soname does not, but the part of it that multiplies
 * matrices opens {@code libcublasLt.so.12} or {@code .13} by name, and that name stands among the first megabytes.
 */
final class BuiltFor {
    private static final String PART = "libcudnn_adv.so.9";
    private static final Pattern OPENED = Pattern.compile("libcublasLt\\.so\\.(\\d{1,3})");
    private static final int START = 32 << 20;

    private BuiltFor() {}

    /** @param cudnn that part, or another library, of which nothing is known */
    static OptionalInt cuda(Path cudnn) throws IOException {
        if (!cudnn.getFileName().toString().equals(PART)) {
            return OptionalInt.empty();
        }
        try (FileChannel channel = FileChannel.open(cudnn)) {
            ByteBuffer start = ByteBuffer.allocate((int) Math.min(START, channel.size()));
            while (start.hasRemaining() && channel.read(start) > 0) {
                // A read may give less than was asked for.
            }
            Matcher name = OPENED.matcher(new String(start.array(), StandardCharsets.ISO_8859_1));
            return name.find() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
        }
    }
}
