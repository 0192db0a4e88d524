package dev.because.explain.render.board;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.contrast.Salience;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Boards with every sign, for tests and to be looked at. */
public final class Boards {
    /** Paul Morphy against Duke Karl and Count Isouard, Paris 1858. */
    public static final List<String> OPERA = List.of(
            ("e4 e5 Nf3 d6 d4 Bg4 dxe5 Bxf3 Qxf3 dxe5 Bc4 Nf6 Qb3 Qe7 Nc3 c6 Bg5 b5 Nxb5 cxb5 Bxb5+ Nbd7 O-O-O Rd8"
                            + " Rxd7 Rxd7 Rd1 Qe6 Bxd7+ Nxd7 Qb8+ Nxb8 Rd8#")
                    .split(" "));

    private Boards() {}

    /** Where the opera game stands after so many plies. */
    public static Position opera(int plies) {
        Position position = Fen.START;
        for (String san : OPERA.subList(0, plies)) {
            position = position.play(San.read(position, san));
        }
        return position;
    }

    static int square(String name) {
        return Square.of(name).orElseThrow();
    }

    static BoardPicture fork() {
        Position position = Fen.read("4k3/pp3ppp/8/4n3/8/8/PP5P/R2Q2K1 w - - 0 1");
        Move x = San.read(position, "Qe2");
        Move y = San.read(position, "Qd4");
        return BoardPicture.of(position)
                .chosen(x)
                .alternative(y)
                .answer(y, San.read(position.play(y), "Nf3+"))
                .marked(square("f3"), List.of(square("g1"), square("d4")));
    }

    static Map<String, BoardPicture> all() {
        Map<String, BoardPicture> all = new TreeMap<>();
        all.put("start", BoardPicture.of(Fen.START));
        all.put("flipped", BoardPicture.of(Fen.START).seenFrom(Side.BLACK));
        all.put("fork", fork());
        Position opera = opera(16);
        Move knight = San.read(opera, "Bg5");
        Move check = San.read(opera, "Bxf7+");
        all.put(
                "opera",
                BoardPicture.of(opera)
                        .after(San.read(opera(15), "c6"))
                        .chosen(knight)
                        .alternative(check)
                        .answer(check, San.read(opera.play(check), "Qxf7")));
        Position castles = opera(22);
        Move castle = San.read(castles, "O-O-O");
        Move taken = San.read(castles, "Bxf6");
        all.put(
                "castles",
                BoardPicture.of(castles)
                        .seenFrom(Side.BLACK)
                        .chosen(castle)
                        .alternative(taken)
                        .answer(taken, San.read(castles.play(taken), "Qxf6"))
                        .shaded(List.of(
                                new Salience(square("b5"), 0.9),
                                new Salience(square("e1"), 0.2),
                                new Salience(square("g5"), 0.55),
                                new Salience(square("a1"), 0.35),
                                new Salience(square("h2"), 0),
                                new Salience(square("d7"), 1),
                                new Salience(square("a8"), 0.05))));
        return all;
    }
}
