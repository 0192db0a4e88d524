package dev.because.symbolic.game.pgn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.RandomPlay;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Score;
import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PgnWriterTest {
    @Test
    void a_short_game_in_export_format() {
        Move e4 = San.read(Fen.START, "e4");
        Position after = Fen.START.play(e4);
        PgnLine line = new PgnLine(
                List.of(
                        PgnMove.of(e4)
                                .withGlyph(1)
                                .withComment("[%eval 0.30] good")
                                .withVariation(PgnLine.of(List.of(San.read(Fen.START, "d4")))),
                        PgnMove.of(San.read(after, "e5"))),
                List.of("unfinished"));
        assertEquals(
                """
                [Event "?"]
                [Site "?"]
                [Date "????.??.??"]
                [Round "?"]
                [White "Say \\"A\\""]
                [Black "?"]
                [Result "*"]

                1. e4 $1 {[%eval 0.30] good} (1. d4) 1... e5 {unfinished} *

                """,
                PgnWriter.write(new PgnGame(Map.of("White", "Say \"A\""), Fen.START, line, PgnResult.UNKNOWN)));
    }

    @Test
    void random_games_with_all_that_can_be_said_are_read_as_they_were_written() {
        Random random = new Random(3);
        List<PgnGame> games = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Position start = i % 3 == 0 ? RandomPlay.chess960(random.nextInt(960)) : Fen.START;
            Position later = RandomPlay.game(start, random, random.nextInt(9)).position();
            Position from = i % 2 == 0 ? start : later;
            PgnResult result = PgnResult.values()[random.nextInt(4)];
            games.add(new PgnGame(Map.of("White", words(random)), from, line(from, random, 40, 0), result));
        }
        String text = PgnWriter.write(games);
        List<PgnGame> read = PgnReader.readAll("written", text);
        assertEquals(games.size(), read.size());
        for (int i = 0; i < games.size(); i++) {
            assertEquals(games.get(i), read.get(i));
            assertEquals(Fen.write(games.get(i).start()), Fen.write(read.get(i).start()));
        }
        assertEquals(text, PgnWriter.write(read));
        assertTrue(text.contains("; "), "comments with braces are there");
        List<String> wide = text.lines()
                .filter(row -> row.length() > 79 && !row.contains("; ") && !row.startsWith("["))
                .toList();
        assertEquals(List.of(), wide);
    }

    @Test
    void a_command_to_programs_stays_on_one_line() {
        Game game = RandomPlay.game(new Random(1), 60);
        List<PgnMove> moves = game.moves().stream()
                .map(move -> PgnMove.of(move).withComment("[%eval 0.17] [%clk 0:01:00]"))
                .toList();
        String text =
                PgnWriter.write(new PgnGame(Map.of(), game.start(), new PgnLine(moves, List.of()), PgnResult.DRAW));
        assertFalse(text.contains("[%eval\n") || text.contains("[%clk\n"), text);
        assertEquals(moves, PgnReader.readAll("x", text).get(0).line().moves());
    }

    @Test
    void evaluations_are_whites_and_are_read_again() {
        assertEquals(Optional.of("[%eval -1.35]"), EvaluationComment.write(Score.centipawns(Side.BLACK, 135)));
        assertEquals(Optional.of("[%eval #-3]"), EvaluationComment.write(Score.mate(Side.BLACK, 3)));
        assertEquals(Optional.empty(), EvaluationComment.write(Score.mated(Side.BLACK)));
        assertEquals(
                Optional.of(Score.centipawns(Side.WHITE, -7)), EvaluationComment.read("bad [%eval -0.07,22] [%clk 1]"));
        assertEquals(Optional.of(Score.mate(Side.WHITE, 12)), EvaluationComment.read("[%eval #12]"));
        assertEquals(Optional.empty(), EvaluationComment.read("no evaluation [%evil 3]"));
        for (int centipawns = -250; centipawns <= 250; centipawns += 7) {
            Score score = Score.centipawns(Side.WHITE, centipawns);
            assertEquals(Optional.of(score), EvaluationComment.write(score).flatMap(EvaluationComment::read));
        }
    }

    @Test
    void mutated_games_are_read_or_refused_in_one_line() {
        Random random = new Random(6);
        Game game = RandomPlay.game(random, 20);
        String text =
                PgnWriter.write(new PgnGame(Map.of(), game.start(), line(game.start(), random, 20, 0), PgnResult.DRAW));
        String letters = "{}()[];%$!?.\"\\ \n10-/*KQRBNabcdefgh12345678xO=+#é\u0000";
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            StringBuilder mutated = new StringBuilder(text);
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutated.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            try {
                List<PgnGame> read = PgnReader.readAll("m", mutated.toString());
                assertEquals(read, PgnReader.readAll("again", PgnWriter.write(read)), mutated.toString());
            } catch (BadInputException expected) {
                assertFalse(String.valueOf(expected.getMessage()).contains("\n"));
                refused++;
            }
        }
        assertTrue(refused > 20 && refused < 390, refused + " refused");
    }

    private static PgnLine line(Position start, Random random, int length, int depth) {
        List<PgnMove> moves = new ArrayList<>();
        Game game = RandomPlay.game(start, random, 1 + random.nextInt(length));
        List<Position> positions = game.positions();
        for (int ply = 0; ply < game.moves().size(); ply++) {
            List<PgnLine> variations = new ArrayList<>();
            while (depth < 3 && random.nextInt(8) == 0) {
                variations.add(line(positions.get(ply), random, 6, depth + 1));
            }
            List<Integer> glyphs = random.nextInt(5) == 0 ? List.of(1 + random.nextInt(139)) : List.of();
            moves.add(new PgnMove(game.moves().get(ply), comments(random), glyphs, comments(random), variations));
        }
        return new PgnLine(moves, comments(random));
    }

    private static List<String> comments(Random random) {
        List<String> comments = new ArrayList<>();
        while (random.nextInt(5) == 0) {
            comments.add(words(random));
        }
        return comments;
    }

    private static String words(Random random) {
        List<String> words = List.of(
                "a",
                "[%eval 0.3]",
                "(or",
                "%",
                ";",
                "x}",
                "{",
                "Nf6!",
                "1-0",
                "[",
                "\"q\"",
                "\\",
                "bishops",
                "  ",
                "é",
                "$7",
                "]");
        StringBuilder text = new StringBuilder("w");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(" ").append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }
}
