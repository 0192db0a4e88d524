package dev.because.neural.tensorflow.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.device.driver.Gpu;
import dev.because.neural.device.library.Version;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PieceSizeTest {
    private static final Device CPU = new Device.Cpu("a test");

    private static Device gpu(long total, OptionalLong free) {
        return new Device.Gpu(new Gpu(0, "made up", "GPU-0", Version.of(9, 0), total, free), false, List.of());
    }

    @Test
    void onTheCpuItDependsOnTheInputAlone() {
        assertEquals(32, PieceSize.USUAL.of(CPU, 28 * 28, 1));
        assertEquals(32, PieceSize.USUAL.of(CPU, 28 * 28, 1L << 40));
        assertEquals(4, PieceSize.USUAL.of(CPU, 224 * 224 * 3, 1));
        assertEquals(8, PieceSize.USUAL.of(CPU, 1 << 12, 1));
    }

    @Test
    void onAGpuItIsWhatFitsAPowerOfTwoAndNoMoreThanIsWorthWhile() {
        long perItem = 1_000_000; // eight bytes each: there and back
        assertEquals(256, PieceSize.USUAL.of(gpu(80_000_000_000L, OptionalLong.of(79_000_000_000L)), 0, perItem));
        assertEquals(64, PieceSize.USUAL.of(gpu(1_100_000_000L, OptionalLong.of(1_000_000_000L)), 0, perItem));
        assertEquals(64, PieceSize.USUAL.of(gpu(1_100_000_000L, OptionalLong.empty()), 0, perItem));
    }

    @Test
    void whatOthersHaveTakenIsNotUsed() {
        assertEquals(8, PieceSize.USUAL.of(gpu(80_000_000_000L, OptionalLong.of(100_000_000L)), 0, 1_000_000));
        assertEquals(1, PieceSize.USUAL.of(gpu(80_000_000_000L, OptionalLong.of(1_000L)), 0, 1_000_000));
    }
}
