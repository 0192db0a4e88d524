package dev.because.explain.render.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.San;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LinePictureTest {
    private static LinePicture opera(int from, int to) {
        List<Move> moves = new ArrayList<>();
        Position position = Boards.opera(from);
        for (String san : Boards.OPERA.subList(from, to)) {
            moves.add(San.read(position, san));
            position = position.play(moves.get(moves.size() - 1));
        }
        return LinePicture.of(Boards.opera(from), moves);
    }

    @Test
    void there_is_a_board_after_each_move_with_the_move_beneath_it() {
        Element root = Drawn.root(opera(29, 33).figure("The end.", Set.of()));
        List<String> sans = Drawn.all(root, "span", "san").stream()
                .map(Element::getTextContent)
                .toList();
        assertEquals(List.of("15… Nxd7", "16. Qb8+", "16… Nxb8", "17. Rd8#"), sans);
        List<Element> boards = Drawn.all(root, "div", "board");
        for (int i = 0; i < boards.size(); i++) {
            assertEquals(
                    Long.bitCount(Boards.opera(30 + i).occupied()),
                    Drawn.all(boards.get(i), "g", "man").size());
            assertEquals(2, Drawn.all(boards.get(i), "rect", "last").size());
        }
    }

    @Test
    void the_motif_is_marked_on_the_last_board_alone() {
        Element root = Drawn.root(opera(30, 33).marked(59, List.of(60)).figure("Mate.", Set.of()));
        List<Element> plies = Drawn.all(root, "li", "ply");
        assertEquals(0, Drawn.all(plies.get(0), "circle", "actor").size());
        assertEquals(1, Drawn.all(plies.get(2), "circle", "actor").size());
        assertEquals(1, Drawn.all(plies.get(2), "path", "target").size());
    }

    @Test
    void the_alternative_has_the_line_and_how_it_ends() {
        Figure figure = opera(29, 33).seenFrom(Side.WHITE).figure("The end.", Set.of());
        assertTrue(
                figure.alternative()
                        .startsWith(
                                "The line 15… Nxd7 16. Qb8+ Nxb8 17. Rd8#. In the end: Chess board seen from White's side, Black to move. White: king c1, rook d8, bishop g5, pawns"),
                figure.alternative());
        assertTrue(((Drawing) figure.content()).wide());
        assertThrows(IllegalArgumentException.class, () -> LinePicture.of(Boards.opera(0), List.of()));
    }

    @Test
    void moves_are_numbered_as_books_do() {
        assertEquals("1. e4 e5 2. Nf3", MoveText.line(1, Side.WHITE, List.of("e4", "e5", "Nf3")));
        assertEquals("1… e5 2. Nf3 Nc6 3. Bb5", MoveText.line(1, Side.BLACK, List.of("e5", "Nf3", "Nc6", "Bb5")));
        assertEquals("", MoveText.line(1, Side.BLACK, List.of()));
    }
}
