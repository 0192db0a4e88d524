package dev.because.scenarios.bench.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.explain.check.chess.motif.MotifTruth;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.Theme;
import dev.because.symbolic.game.motif.catalogue.Motifs;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the finders say is there when the line is replayed by legal moves. */
class MotifTruthTest {
    private static final Path CHESS = Path.of(
                    Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                            .orElse("../../shared/data"))
            .resolve("chess");

    @Test
    void in_random_games() {
        int found = 0;
        for (int game = 0; game < 50; game++) {
            Random random = new Random(game);
            Position position = Fen.START;
            for (int ply = 0; ply < 120 && position.canMove(); ply++) {
                List<Move> moves = position.legalMoves();
                Move move = moves.get(random.nextInt(moves.size()));
                found += confirmed(new Moment(new Game(position, List.of(move)), 1));
                position = position.play(move);
            }
        }
        assertTrue(found > 500, found + " motifs");
    }

    @Test
    void in_games_of_masters() throws IOException {
        Path file = CHESS.resolve("linares_2002.pgn");
        assumeTrue(Files.exists(file), "needs chess/linares_2002.pgn of BECAUSE_DATA");
        int found = 0;
        for (Game game : games(Files.readString(file, StandardCharsets.ISO_8859_1), 20)) {
            List<Position> boards = game.positions();
            for (int ply = 1; ply <= game.moves().size(); ply++) {
                Game line =
                        new Game(boards.get(Math.max(0, ply - 2)), game.moves().subList(Math.max(0, ply - 2), ply));
                found += confirmed(new Moment(line, line.moves().size()));
            }
        }
        assertTrue(found > 50, found + " motifs");
    }

    @Test
    void a_motif_of_another_board_is_refused() {
        Position fork = Fen.read("r3k3/8/8/3N4/8/8/8/4K3 w - - 0 1");
        Position none = Fen.read("r3k3/8/3b4/3N4/8/8/8/4K3 w - - 0 1");
        Moment there = new Moment(new Game(fork, List.of(San.read(fork, "Nc7"))), 1);
        Moment elsewhere = new Moment(new Game(none, List.of(San.read(none, "Nc7"))), 1);
        Motif motif = Motifs.find(there).get(0);
        assertTrue(MotifTruth.holds(there, motif));
        assertFalse(MotifTruth.holds(elsewhere, motif), "a bishop takes the knight");
        Motif moved = new Motif(motif.theme(), motif.actor(), List.of(Square.of(4, 7), Square.of(1, 7)));
        assertFalse(MotifTruth.holds(there, moved), "nothing stands on b8");
    }

    @Test
    void checks_that_come_round() {
        Position start = Fen.read("Q7/8/8/8/2p2q2/2k3PP/P1b4K/2R5 b - - 0 44");
        Game line = Game.of(start);
        for (String san : List.of("Qf2+", "Kh1", "Qf1+", "Kh2", "Qf2+")) {
            line = line.play(San.read(line.position(), san));
        }
        Motif motif = new Motif(Theme.PERPETUAL_CHECK, Square.of(5, 1), List.of(Square.of(7, 1)));
        assertEquals(List.of(motif), Motifs.finder(Theme.PERPETUAL_CHECK).find(new Moment(line, 5)));
        assertTrue(MotifTruth.holds(new Moment(line, 5), motif));
        assertFalse(MotifTruth.holds(new Moment(line, 3), motif), "once only");
    }

    private static int confirmed(Moment moment) {
        List<Motif> motifs = Motifs.find(moment);
        for (Motif motif : motifs) {
            assertTrue(
                    MotifTruth.holds(moment, motif),
                    () -> motif + " " + Fen.write(moment.before()) + " " + San.write(moment.before(), moment.move()));
        }
        return motifs.size();
    }

    /** The first games of a file, without comments and variations. */
    private static List<Game> games(String text, int most) {
        List<Game> games = new ArrayList<>();
        for (String block : text.replace("\r", "").split("\\n\\n(?=\\[Event )")) {
            Game game = Game.of(Fen.START);
            for (String san : mainLine(block).split("\\s+")) {
                if (!san.matches("1-0|0-1|1/2-1/2|\\*|")) {
                    game = game.play(San.read(game.position(), san));
                }
            }
            games.add(game);
            if (games.size() == most) {
                break;
            }
        }
        assertEquals(most, games.size());
        return games;
    }

    private static String mainLine(String block) {
        String moves = block.replaceAll("(?m)^\\[.*$", "").replaceAll("\\{[^}]*}", " ");
        while (moves.contains("(")) {
            moves = moves.replaceAll("\\([^()]*\\)", " ");
        }
        return moves.replaceAll("\\d+\\.+|\\$\\d+", " ").strip();
    }
}
