package dev.because.explain.render.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.drawing.Drawn.Point;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.contrast.Salience;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BoardPictureTest {
    private static final Pattern PLACE = Pattern.compile("translate\\((-?[0-9.]+) (-?[0-9.]+)\\) scale\\(([0-9.]+)\\)");

    private static Element root(BoardPicture picture) {
        return Drawn.root(picture.figure("A board.", Set.of()));
    }

    /** The letter of what is drawn in each square, by where its middle lies; y from above, as a reader sees it. */
    private static Map<Integer, String> seen(BoardPicture picture) {
        Map<Integer, String> seen = new TreeMap<>();
        for (Element man : Drawn.all(root(picture), "g", "man")) {
            Matcher place = PLACE.matcher(man.getAttribute("transform"));
            assertTrue(place.matches());
            double half = 20 * Double.parseDouble(place.group(3));
            int column = (int) ((Double.parseDouble(place.group(1)) + half) / 40);
            int row = (int) ((Double.parseDouble(place.group(2)) + half) / 40);
            String letter = man.getAttribute("data-piece");
            assertEquals(
                    Character.isUpperCase(letter.charAt(0)),
                    man.getAttribute("class").endsWith("white"));
            assertEquals(null, seen.put(row * 8 + column, letter), "two in one square");
        }
        return seen;
    }

    /** What a position's text in Forsyth–Edwards notation says, row by row from above. */
    private static Map<Integer, String> written(Position position) {
        Map<Integer, String> written = new TreeMap<>();
        int place = 0;
        for (char sign : Fen.write(position).split(" ")[0].replace("/", "").toCharArray()) {
            if (Character.isDigit(sign)) {
                place += sign - '0';
            } else {
                written.put(place++, String.valueOf(sign));
            }
        }
        return written;
    }

    private static Position random(Random random, int plies) {
        Position position = Fen.START;
        for (int i = 0; i < plies && position.canMove(); i++) {
            List<Move> moves = position.legalMoves();
            position = position.play(moves.get(random.nextInt(moves.size())));
        }
        return position;
    }

    @Test
    void every_piece_is_drawn_on_its_square_and_nothing_else_is() {
        Random random = new Random(6);
        for (int i = 0; i < 12; i++) {
            Position position = random(random, 10 * i);
            assertEquals(written(position), seen(BoardPicture.of(position).seenFrom(Side.WHITE)));
            Map<Integer, String> turned = new TreeMap<>();
            written(position).forEach((place, letter) -> turned.put(63 - place, letter));
            assertEquals(turned, seen(BoardPicture.of(position).seenFrom(Side.BLACK)));
        }
    }

    @Test
    void files_and_ranks_are_named_where_they_are() {
        for (Side side : Side.values()) {
            Element root = root(BoardPicture.of(Fen.START).seenFrom(side));
            Map<Double, String> files = new TreeMap<>();
            Map<Double, String> ranks = new TreeMap<>();
            for (Element text : Drawn.all(root, "text", "")) {
                (text.getTextContent().matches("[a-h]") ? files : ranks)
                        .put(
                                Drawn.number(text, text.getTextContent().matches("[a-h]") ? "x" : "y"),
                                text.getTextContent());
            }
            String order = side == Side.WHITE ? "abcdefgh87654321" : "hgfedcba12345678";
            assertEquals(order, String.join("", files.values()) + String.join("", ranks.values()));
        }
    }

    @Test
    void an_arrow_runs_from_the_square_that_is_left_to_the_one_that_is_reached_and_covers_no_piece_but_its_own() {
        Random random = new Random(7);
        int arrows = 0;
        for (int i = 0; i < 12; i++) {
            Position position = random(random, 2 + 7 * i);
            for (Move move : position.legalMoves()) {
                if (move.castles() || random.nextInt(5) > 0) {
                    continue;
                }
                Element root =
                        root(BoardPicture.of(position).seenFrom(Side.WHITE).chosen(move));
                Element head = headsOf(root).get(0);
                Point tip =
                        Drawn.points(head.getAttribute("d").replace('L', ' ')).get(0);
                assertEquals(move.to(), squareAt(tip), Fen.write(position) + " " + move);
                Element way = Drawn.all(root, "path", "shaft").get(0);
                Point tail = Drawn.points(way.getAttribute("d")).get(0);
                assertEquals(move.from(), squareAt(tail), Fen.write(position) + " " + move);
                for (int square : Square.all(position.occupied())) {
                    double x = 40 * Square.file(square) + 20;
                    double y = 40 * (7 - Square.rank(square)) + 20;
                    assertTrue(Math.hypot(tip.x() - x, tip.y() - y) > 11, "the tip hides " + Square.name(square));
                }
                arrows++;
            }
        }
        assertTrue(arrows > 40, arrows + " arrows");
    }

    private static List<Element> headsOf(Element root) {
        return Drawn.all(root, "path", "head").stream()
                .filter(head -> ((Element) head.getParentNode().getParentNode())
                        .getAttribute("viewBox")
                        .startsWith("-17"))
                .toList();
    }

    private static int squareAt(Point point) {
        return Square.of((int) (point.x() / 40), 7 - (int) (point.y() / 40));
    }

    @Test
    void shafts_lie_below_all_pieces() {
        String markup = Boards.fork().withKey().toString();
        markup = markup.substring(0, markup.indexOf("board-key"));
        assertTrue(markup.lastIndexOf("class=\"shaft\"") < markup.indexOf("class=\"man"));
        assertTrue(markup.indexOf("class=\"head\"") > markup.lastIndexOf("class=\"man"));
    }

    @Test
    void castling_moves_king_and_rook_with_one_letter_in_chess960_too() {
        Position usual = Fen.read("4k3/8/8/8/8/8/8/R3K2R w KQ - 0 1");
        assertEquals(Set.of("e1c1", "a1d1"), ways(usual, "O-O-O"));
        assertEquals(Set.of("e1g1", "h1f1"), ways(usual, "O-O"));
        assertEquals(Set.of("h1f1"), ways(Fen.read("4k3/8/8/8/8/8/8/6KR w K - 0 1"), "O-O"));
        assertEquals(Set.of("f1g1", "g1f1"), ways(Fen.read("4k3/8/8/8/8/8/8/5KR1 w K - 0 1"), "O-O"));
    }

    private static Set<String> ways(Position position, String san) {
        Element root = root(BoardPicture.of(position).chosen(San.read(position, san)));
        Set<String> ways = new TreeSet<>();
        for (Element way : Drawn.all(root, "g", "way")) {
            if (way.hasAttribute("data-from")) {
                ways.add(way.getAttribute("data-from") + way.getAttribute("data-to"));
            }
        }
        long letters = Drawn.all(root, "circle", "badge").size();
        assertEquals(2, letters, "one on the board, one in the key");
        return ways;
    }

    @Test
    void arrows_on_one_line_run_beside_each_other() {
        Position position = Fen.read("3rk3/8/8/8/8/8/8/3RK3 w - - 0 1");
        Move takes = San.read(position, "Rxd8+");
        Element root = root(BoardPicture.of(position)
                .chosen(San.read(position, "Rd5"))
                .alternative(takes)
                .answer(takes, San.read(position.play(takes), "Kxd8")));
        List<Element> shafts = Drawn.all(root, "path", "shaft");
        double x = Drawn.points(shafts.get(0).getAttribute("d")).get(0).x();
        double y = Drawn.points(shafts.get(1).getAttribute("d")).get(0).x();
        assertEquals(9, Math.abs(x - y), 0.11);
        assertEquals(7 * 20, (x + y) / 2, 0.11);
    }

    @Test
    void letters_keep_apart_and_off_the_pieces_where_there_is_room() {
        for (BoardPicture picture : Boards.all().values()) {
            List<Element> badges = Drawn.all(root(picture), "circle", "badge").stream()
                    .filter(badge -> Drawn.number(badge, "cx") != 8)
                    .toList();
            assertEquals(picture.arrows().size(), badges.size());
            for (int i = 0; i < badges.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertTrue(distance(badges.get(i), badges.get(j)) > 14, picture.alternative());
                }
            }
        }
    }

    private static double distance(Element one, Element other) {
        return Math.hypot(
                Drawn.number(one, "cx") - Drawn.number(other, "cx"),
                Drawn.number(one, "cy") - Drawn.number(other, "cy"));
    }

    @Test
    void saliences_shade_the_more_the_larger_they_are_and_zero_not_at_all() {
        List<Salience> saliences = List.of(
                new Salience(0, 0),
                new Salience(1, 0.01),
                new Salience(2, 0.3),
                new Salience(3, 0.6),
                new Salience(4, 1));
        List<Element> shades = Drawn.all(root(BoardPicture.of(Fen.START).shaded(saliences)), "rect", "shade");
        assertEquals(
                List.of("b1", "c1", "d1", "e1"),
                shades.stream().map(s -> s.getAttribute("data-square")).toList());
        double least = 0;
        for (Element shade : shades) {
            double opacity = Drawn.number(shade, "fill-opacity");
            assertTrue(opacity >= least && opacity > 0);
            least = opacity;
        }
        assertEquals(
                4,
                Set.copyOf(shades.stream().map(s -> s.getAttribute("fill")).toList())
                        .size());
        assertThrows(IllegalArgumentException.class, () -> BoardPicture.of(Fen.START)
                .shaded(List.of(new Salience(0, Double.NaN))));
    }

    @Test
    void the_alternative_lists_the_pieces_and_says_what_the_signs_say() {
        Figure figure = Boards.fork().after(Move.of(0, 1, Move.Kind.PLAIN)).figure("A fork.", Set.of("c1"));
        assertEquals(
                "Chess board seen from White's side, White to move. White: king g1, queen d1, rook a1, pawns a2, b2 and h2."
                        + " Black: king e8, knight e5, pawns a7, b7, f7, g7 and h7. The last move went from a1 to b1."
                        + " Arrow x: Qe2 is played. Arrow y: Qd4 could be played instead. Arrow z: Nf3+ would answer it."
                        + " In a ring: f3. Between brackets: king g1 and d4.",
                figure.alternative());
        assertEquals(
                figure.alternative(),
                Drawn.all(Drawn.root(figure), "div", "board").get(0).getAttribute("aria-label"));
    }

    @Test
    void every_board_is_well_formed_small_and_the_same_again() {
        Boards.all().forEach((name, picture) -> {
            String markup = picture.withKey().toString();
            root(picture);
            assertEquals(markup, Boards.all().get(name).withKey().toString());
            int bytes = markup.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(bytes < 25_000, name + " has " + bytes + " bytes");
            assertFalse(markup.contains(" id="), "a page may have many boards");
        });
    }
}
