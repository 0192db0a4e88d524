package dev.because.symbolic.game.pgn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.causal.format.Published;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published collections, read whole, written, and read again. */
class PgnFilesTest {
    @Test
    void the_games_of_morphy() throws IOException {
        List<PgnGame> games = read("Morphy_UTF8.pgn", 211);
        assertEquals(13_835, halfMoves(games));
        assertEquals("Morphy, Paul – Morphy, Alonzo", games.get(0).title());
        assertEquals(61, games.get(0).line().moves().size());
    }

    @Test
    void the_annotated_games_of_linares_2002() throws IOException {
        List<PgnGame> games = read("linares_2002.pgn", 42);
        assertEquals(3_063, halfMoves(games));
        assertEquals(
                List.of(3, 2),
                List.of(
                        games.get(0).line().moves().get(4).variations().size(),
                        games.get(0).line().moves().get(7).variations().size()));
    }

    @Test
    void the_openings() throws IOException {
        List<PgnGame> games = read("eco.pgn", 2014);
        assertEquals(20_697, halfMoves(games));
        assertEquals(
                500,
                games.stream()
                        .map(game -> game.tags().get("ECO").substring(0, 3))
                        .distinct()
                        .count());
    }

    private static List<PgnGame> read(String name, int count) throws IOException {
        List<PgnGame> games = PgnReader.readAll(Published.file("chess", name));
        assertEquals(count, games.size());
        assertEquals(games, PgnReader.readAll("again", PgnWriter.write(games)));
        return games;
    }

    private static int halfMoves(List<PgnGame> games) {
        return games.stream().mapToInt(game -> game.line().moves().size()).sum();
    }
}
