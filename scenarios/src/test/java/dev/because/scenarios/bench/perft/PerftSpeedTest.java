package dev.because.scenarios.bench.perft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.notation.Epd;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerftSpeedTest {
    private static final List<Epd> POSITIONS = List.of(
            Epd.read("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1 ;D1 20 ;D2 400 ;D3 8902"),
            Epd.read("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1 ;D1 26 ;D2 568"),
            Epd.read("8/Pk6/8/8/8/8/6Kp/8 w - - 0 1 ;D1 11 ;D2 97"));

    @Test
    void both_count_what_is_known() {
        PerftSpeed.Row row = new PerftSpeed(10_000, 100).run(POSITIONS, () -> {});
        assertEquals(List.of(), row.counted().wrong());
        assertEquals(List.of(), row.played().wrong());
        assertEquals(List.of(), row.peer().wrong());
        assertEquals(8902 + 568 + 97, row.counted().nodes());
        assertEquals(row.counted().nodes(), row.played().nodes());
        assertEquals(20 + 26 + 97, row.peer().nodes());
        assertTrue(row.ratio() > 1, row.ratio() + " times as fast");
    }

    @Test
    void a_wrong_number_is_named() {
        Epd wrong = Epd.read("4k3/8/8/8/8/8/8/4K3 w - - 0 1 ;D1 6");
        String table = new PerftSpeed(10, 10).table(List.of(wrong), () -> {});
        assertTrue(table.contains("because is wrong: 4k3/8/8/8/8/8/8/4K3 w - - D1 6;: 5 for 6"), table);
    }
}
