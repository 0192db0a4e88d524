package dev.because.scenarios.bundle.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lz4Test {
    @Test
    void lettersAreTakenAsTheyAre() {
        assertEquals("abc", expand("0x30 a b c", 3));
    }

    @Test
    void aCopyReachesBackAndMayOverlapItself() {
        // 2 letters, a copy of 4+3 from 2 back, then 5 letters
        assertEquals("abababab" + "a" + "vwxyz", expand("0x23 a b 0x02 0x00 0x50 v w x y z", 14));
    }

    @Test
    void longLengthsContinueInFurtherBytes() {
        // one letter, a copy of 4+15+255+1 from 1 back, then 1 letter
        assertEquals("a".repeat(1 + 275) + "z", expand("0x1F a 0x01 0x00 0xFF 0x01 0x10 z", 277));
    }

    @Test
    void aBlockThatEndsTooSoonIsNoticed() {
        assertThrows(BufferUnderflowException.class, () -> expand("0x30 a b", 3));
    }

    private static String expand(String words, int size) {
        String[] all = words.split(" ");
        ByteBuffer block = ByteBuffer.allocate(all.length);
        for (String word : all) {
            block.put((byte) (word.startsWith("0x") ? Integer.decode(word) : word.charAt(0)));
        }
        return new String(Lz4.expand(block.flip(), size), StandardCharsets.US_ASCII);
    }
}
