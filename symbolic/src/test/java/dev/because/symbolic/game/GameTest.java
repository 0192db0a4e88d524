package dev.because.symbolic.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import org.junit.jupiter.api.Test;

class GameTest {
    @Test
    void a_position_that_comes_for_the_third_time_is_a_draw() {
        Game game = Game.of(Fen.START);
        for (int i = 0; i < 2; i++) {
            assertEquals(1 + i, game.repetitions());
            assertFalse(game.isDrawn());
            game = played(game, "Nf3", "Nf6", "Ng1", "Ng8");
        }
        assertEquals(3, game.repetitions());
        assertTrue(game.isDrawn());
    }

    @Test
    void it_is_not_the_same_position_when_a_right_to_castle_is_gone() {
        Game game = Game.of(Fen.read("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1"));
        game = played(game, "Rb1", "Rb8", "Ra1", "Ra8");
        assertEquals(1, game.repetitions());
        game = played(game, "Rb1", "Rb8", "Ra1", "Ra8");
        assertEquals(2, game.repetitions());
        assertFalse(game.isDrawn());
    }

    @Test
    void fifty_moves_without_progress_are_a_draw_but_not_mate() {
        assertTrue(Game.of(Fen.read("4k3/8/8/8/8/8/8/R3K3 w - - 100 90")).isDrawn());
        assertFalse(Game.of(Fen.read("4k3/8/8/8/8/8/8/R3K3 w - - 99 90")).isDrawn());
        Game nearly = Game.of(Fen.read("7k/8/6K1/8/8/8/8/R7 w - - 99 90"));
        assertFalse(played(nearly, "Ra8#").isDrawn());
        assertTrue(played(nearly, "Ra7").isDrawn());
    }

    @Test
    void stalemate_and_too_little_material_are_draws() {
        assertTrue(Game.of(Fen.read("7k/5Q2/6K1/8/8/8/8/8 b - - 0 1")).isDrawn());
        Game game = Game.of(Fen.read("7k/8/8/8/8/8/6q1/7K w - - 0 1"));
        assertFalse(game.isDrawn());
        assertTrue(played(game, "Kxg2").isDrawn());
    }

    @Test
    void a_game_holds_one_position_more_than_moves() {
        Game game = played(Game.of(Fen.START), "e4", "e5", "Nf3");
        assertEquals(4, game.positions().size());
        assertEquals(game.position(), game.positions().get(3));
        assertEquals(Fen.START, game.positions().get(0));
    }

    private static Game played(Game game, String... moves) {
        Game longer = game;
        for (String san : moves) {
            longer = longer.play(San.read(longer.position(), san));
        }
        return longer;
    }
}
