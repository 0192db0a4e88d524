package dev.because.symbolic.game.notation;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.causal.format.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpdTest {
    @Test
    void a_line_has_a_position_moves_and_a_name() {
        Epd epd = Epd.read(
                "8/7p/5k2/5p2/p1p2P2/Pr1pPK2/1P1R3P/8 b - - bm Rxb2; am Ke6 Ke7; id \"WAC.002\"; c0 \"a; b\";");
        assertEquals(Optional.of("WAC.002"), epd.id());
        assertEquals(List.of(San.read(epd.position(), "Rxb2")), epd.bestMoves());
        assertEquals(2, epd.avoidMoves().size());
        assertEquals(List.of("a; b"), epd.operation("c0").orElseThrow().operands());
        assertEquals(epd, Epd.read(epd.write()));
    }

    @Test
    void clocks_belong_to_the_position_in_both_forms() {
        Epd six = Epd.read("4k3/8/8/8/8/8/8/4K2R w K - 3 17 ;D1 15 ;D2 66");
        Epd named = Epd.read("4k3/8/8/8/8/8/8/4K2R w K - hmvc 3; fmvn 17; D1 15; D2 66;");
        assertEquals(six, named);
        assertEquals(3, named.position().halfmoves());
        assertEquals(17, named.position().fullmoves());
        assertEquals(Map.of(1, 15L, 2, 66L), six.perft());
        assertEquals("4k3/8/8/8/8/8/8/4K2R w K - hmvc 3; fmvn 17; D1 15; D2 66;", six.write());
    }

    @Test
    void what_is_wrong_is_named() {
        assertRefused(
                "EPD: found that Black has no king, expected a legal position",
                () -> Epd.read("8/8/8/8/8/8/8/K7 w - - bm a1;"));
        assertRefused(
                "EPD: found '\"open', expected a closing quotation mark",
                () -> Epd.read("k7/8/8/8/8/8/8/K7 w - - id \"open"));
        assertRefused(
                "EPD: found '17', expected an operation's code, such as bm or id",
                () -> Epd.read("k7/8/8/8/8/8/8/K7 w - - 17;"));
        assertRefused(
                "EPD, hmvc: found 'x', expected a whole number", () -> Epd.read("k7/8/8/8/8/8/8/K7 w - - hmvc x;"));
        assertRefused(
                "EPD: found 'k7/8 w', expected pieces, side to move, castling rights, en passant square, operations",
                () -> Epd.read("k7/8 w"));
        assertRefused(
                "X.1, bm: found 'Qa3', but White has no queen, expected a legal move",
                () -> Epd.read("k7/8/8/8/8/8/8/K7 w - - bm Qa3; id \"X.1\";").bestMoves());
    }

    @Test
    void a_file_is_named_with_its_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.epd");
        Files.writeString(file, "\uFEFFk7/8/8/8/8/8/8/K7 w - -\r\n# none\r\n\r\n8/8/8/8/8/8/8/K7 w - -\r\n");
        assertRefused(
                "a.epd, line 4: found that Black has no king, expected a legal position", () -> Epd.readFile(file));
    }

    @Test
    void published_files_are_read_with_all_their_moves() throws IOException {
        assertEquals(300, moves("wac.epd", 361));
        assertEquals(24, moves("bratko-kopec.epd", 26));
        assertEquals(3, moves("hardzugs.epd", 4));
    }

    private static int moves(String name, int moves) throws IOException {
        List<Epd> all = Epd.readFile(Published.file("chess", name));
        int count = 0;
        for (Epd epd : all) {
            assertEquals(epd, Epd.read(epd.write()));
            count += epd.bestMoves().size() + epd.avoidMoves().size();
        }
        assertEquals(moves, count, name);
        return all.size();
    }
}
