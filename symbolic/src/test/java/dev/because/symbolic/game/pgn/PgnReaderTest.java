package dev.because.symbolic.game.pgn;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgnReaderTest {
    private static final String PLAYERS = "[White \"A\"]\n[Black \"B\"]\n\n";

    @Test
    void tags_moves_and_result() {
        PgnGame game = one(
                "[Event \"A \\\"great\\\" day\"]\n[White \"Morphy, Paul \"]\n[ECO \"C41\"]\n\n1. e4 e5 2.Nf3 d6 1-0\n");
        assertEquals(Optional.of("A \"great\" day"), game.tag("Event"));
        assertEquals(Optional.empty(), game.tag("Black"));
        assertEquals("Morphy, Paul – ?", game.title());
        assertEquals(PgnResult.WHITE_WINS, game.result());
        assertEquals(
                List.of("Event", "Site", "Date", "Round", "White", "Black", "Result", "ECO"),
                List.copyOf(game.tags().keySet()));
        assertEquals("e4 e5 Nf3 d6", moves(game.start(), game.line()));
    }

    @Test
    void comments_glyphs_and_variations_go_where_they_belong() {
        PgnGame game = one(
                "{First} 1. e4! $14 {one} {two} (1. d4 d5 (1... Nf6 {deep}) 2. c4) ({better} 1. c4) {then} 1... e5?! ; rest\n{end} 1/2-1/2");
        PgnMove e4 = game.line().moves().get(0);
        assertEquals(List.of("First"), e4.before());
        assertEquals(List.of(1, 14), e4.glyphs());
        assertEquals(List.of("one", "two"), e4.comments());
        assertEquals(2, e4.variations().size());
        PgnLine d4 = e4.variations().get(0);
        assertEquals("d4 d5 c4", moves(Fen.START, d4));
        assertEquals(
                List.of("deep"),
                d4.moves().get(1).variations().get(0).moves().get(0).comments());
        assertEquals(List.of("better"), e4.variations().get(1).moves().get(0).before());
        PgnMove e5 = game.line().moves().get(1);
        assertEquals(List.of("then"), e5.before());
        assertEquals(List.of(6), e5.glyphs());
        assertEquals(List.of("rest", "end"), e5.comments());
        assertEquals(PgnResult.DRAW, game.result());
    }

    @Test
    void numbers_and_dots_may_stand_anywhere_or_be_missing() {
        for (String text : List.of(
                "1. e4 e5 2. Nf3",
                "1.e4 e5 2.Nf3",
                "e4 e5 Nf3",
                "1 e4 1... e5 2 . Nf3",
                "1.e4 1...e5 2.Nf3 *",
                "1.e4e.p. e5 2.Nf3")) {
            assertEquals("e4 e5 Nf3", moves(Fen.START, one(text).line()), text);
        }
        assertEquals(
                "e4 e5 Nf3 Nc6 Bc4 Bc5 O-O",
                moves(Fen.START, one("1.e4 e5 2.Nf3 Nc6 3.Bc4 Bc5 4.0-0").line()));
    }

    @Test
    void escaped_lines_blank_lines_and_line_ends_of_all_kinds_say_nothing() {
        PgnGame game = one(
                "\uFEFF% written by a program\r\n[White \"A\"]\r\n\r\n1. e4\r\n% (not a variation\r\n\r\n{two\r\nlines} e5 0-1\r\n");
        assertEquals("e4 e5", moves(Fen.START, game.line()));
        assertEquals(List.of("two lines"), game.line().moves().get(0).comments());
        assertEquals(PgnResult.BLACK_WINS, game.result());
    }

    @Test
    void a_game_without_a_result_ends_where_the_next_begins() {
        List<PgnGame> games = PgnReader.readAll(
                "x", "[Result \"1-0\"]\n\n1. e4\n\n[White \"C\"]\n\n1. d4 *\n1. c4 0-1\n[White \"D\"]\n");
        assertEquals(4, games.size());
        assertEquals(PgnResult.WHITE_WINS, games.get(0).result());
        assertEquals(PgnResult.UNKNOWN, games.get(1).result());
        assertEquals("c4", moves(Fen.START, games.get(2).line()));
        assertEquals(Optional.of("D"), games.get(3).tag("White"));
        assertEquals(List.of(), games.get(3).line().moves());
        assertEquals(List.of(), PgnReader.readAll("x", " \n\n"));
    }

    @Test
    void a_game_begins_where_its_tags_say() {
        PgnGame game = one("[SetUp \"1\"]\n[FEN \"4k3/8/8/8/8/8/4P3/4K3 b - - 0 30\"]\n\n30... Kd7 31. e4 *");
        assertEquals("Kd7 e4", moves(game.start(), game.line()));
        assertEquals(30, game.start().fullmoves());
        PgnGame other = one("[Variant \"Fischerandom\"]\n[FEN \"4k3/8/8/8/8/8/8/5KR1 w G - 0 1\"]\n\n1. O-O *");
        assertEquals("O-O", moves(other.start(), other.line()));
        assertEquals("Chess960", other.tags().get("Variant"));
        assertRefused(
                "x, game 1, tag Variant: found 'Atomic', expected chess or Chess960",
                () -> one("[Variant \"Atomic\"]\n\n*"));
        assertRefused(
                "x, game 1: found Chess960 without a tag FEN, expected the position that it begins with",
                () -> one("[Variant \"Chess960\"]\n\n*"));
        assertRefused(
                "x, game 1, tag FEN: found that Black has no king, expected a legal position",
                () -> one("[FEN \"8/8/8/8/8/8/8/K7 w - - 0 1\"]\n\n*"));
    }

    @Test
    void an_illegal_move_is_named_by_game_players_line_and_number() {
        assertRefused(
                "x, game 2 (A – B), line 6, move 2...: found 'Nf5', but no knight can reach f5, expected a legal move",
                () -> PgnReader.readAll(
                        "x", "1. e4 *\n" + PLAYERS.replace("\n\n", "\n% \n") + "\n1. d4 Nc6 2. c4 Nf5 *"));
        assertRefused(
                "x, game 1 (A – B), line 4, in a variation, move 1...: found 'Ke4', but no king can reach e4,"
                        + " expected a legal move",
                () -> one(PLAYERS + "1. d4 d5 (1... Ke4) 2. c4 *"));
        assertRefused(
                "x, game 1, line 1, move 1.: found '--', a move that is none, expected a legal move",
                () -> one("1. -- *"));
    }

    @Test
    void what_is_not_closed_or_not_opened_is_refused() {
        assertRefused("x, game 1, line 2: found a variation without end, expected ')'", () -> one("1. e4 (1. d4\n\n"));
        assertRefused(
                "x, game 1, line 1: found ')', expected a variation that begins with '('", () -> one("1. e4 ) e5"));
        assertRefused(
                "x, game 1, line 1: found a variation, expected a move that it takes the place of",
                () -> one("(1. e4)"));
        assertRefused("x, line 2: found a comment without end, expected '}'", () -> one("1. e4\n{ and\nso on"));
        assertRefused("x, line 1: found '}', expected a comment that begins with '{'", () -> one("1. e4 }"));
        assertRefused("x, line 1: found '$300', expected a glyph from $0 to $255", () -> one("1. e4 $300"));
        assertRefused(
                "x, line 1: found '[White Morphy]', expected a tag such as [White \"Morphy, Paul\"]",
                () -> one("[White Morphy]"));
        String deep = "1. e4 " + "(1. d4 ".repeat(5000);
        assertTrue(assertThrows(BadInputException.class, () -> one(deep))
                .getMessage()
                .contains("variations in one another deeper than 100"));
    }

    @Test
    void games_are_read_one_at_a_time() throws IOException {
        try (PgnReader reader = PgnReader.of("x", "1. e4 * 1. d4 * 1. e5 *")) {
            assertEquals("e4", moves(Fen.START, reader.next().orElseThrow().line()));
            assertEquals("d4", moves(Fen.START, reader.next().orElseThrow().line()));
            assertThrows(BadInputException.class, reader::next);
        }
    }

    @Test
    void names_in_latin_1_and_in_utf_8_are_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("names.pgn");
        Files.write(file, "[White \"Grünfeld\"]\n\n*\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Optional.of("Grünfeld"), PgnReader.readAll(file).get(0).tag("White"));
        Files.writeString(file, "[White \"Grünfeld\"]\n\n*\n");
        assertEquals(Optional.of("Grünfeld"), PgnReader.readAll(file).get(0).tag("White"));
        Files.writeString(file, "1. e9");
        assertEquals(
                "names.pgn, game 1, line 1, move 1.: found 'e9', expected a move such as e4, Nbxd5, e8=Q or O-O",
                assertThrows(BadInputException.class, () -> PgnReader.readAll(file))
                        .getMessage());
    }

    private static PgnGame one(String text) {
        List<PgnGame> games = PgnReader.readAll("x", text);
        assertEquals(1, games.size(), text);
        return games.get(0);
    }

    private static String moves(dev.because.symbolic.game.Position start, PgnLine line) {
        return San.line(start, line.bare()).stream().collect(Collectors.joining(" "));
    }
}
