package dev.because.neural.activation.stimulus;

import dev.because.neural.data.Digest;
import java.nio.charset.StandardCharsets;

/**
 * The two halves that pictures are divided into, so that a name found in one can be confirmed in the other. A picture's
 * half depends on its path in the folder alone: neither on its content, nor on the order or number of the others.
 */
public enum Half {
    /** Names are sought among these. */
    NAMING,
    /** Names are confirmed on these. */
    HELD_OUT;

    /** Naming where the first hexadecimal digit of the SHA-256 of the path, in UTF-8, is below 8: about half of all. */
    public static Half of(String path) {
        String digest = Digest.ofBytes(path.getBytes(StandardCharsets.UTF_8));
        return Character.digit(digest.charAt(0), 16) < 8 ? NAMING : HELD_OUT;
    }
}
