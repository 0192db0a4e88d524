package dev.because.explain.render.board.game;

import dev.because.explain.render.board.BoardPicture;
import dev.because.explain.render.board.Boards;
import dev.because.explain.render.board.LinePicture;
import dev.because.explain.render.board.MoveArrow;
import dev.because.explain.render.board.MoveRole;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Games with comments. The evaluations are made up: they are there to be drawn. */
final class Games {
    private static final int[] CENTIPAWNS = {
        30, 25, 30, 60, 55, 120, 130, 150, 145, 150, 140, 180, 175, 230, 190, 210, 205, 420, 410, 430, 425, 470, 460,
        640, 640, 660, 650, 900
    };

    private Games() {}

    static AnnotatedGame opera() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("Event", "Paris Opera");
        tags.put("Site", "Paris");
        tags.put("Date", "1858.??.??");
        tags.put("Round", "?");
        tags.put("White", "Paul Morphy");
        tags.put("Black", "Duke Karl / Count Isouard");
        tags.put("Result", "1-0");
        tags.put("ECO", "C41");
        List<AnnotatedMove> moves = new ArrayList<>();
        Score before = Score.centipawns(Side.WHITE, 25);
        for (int i = 0; i < Boards.OPERA.size(); i++) {
            Score after = after(i);
            moves.add(AnnotatedMove.of(i / 2 + 1, i % 2 == 0 ? Side.WHITE : Side.BLACK, Boards.OPERA.get(i))
                    .evaluated(before, after));
            before = after;
        }
        moves.set(
                5,
                moves.get(5)
                        .judged(Glyph.INACCURACY)
                        .saying(List.of(
                                "Bg4 gives up the pair of bishops: after dxe5 the bishop has to take on f3, as the pawn on e5"
                                        + " would be lost otherwise."))
                        .better(List.of("exd4", "Nxd4", "Nf6", "Nc3"))
                        .showing(instead(5, "exd4", "dxe5")));
        moves.set(
                17,
                moves.get(17)
                        .judged(Glyph.BLUNDER)
                        .saying(List.of(
                                "b5 throws away the defence because White would take it with Nxb5 and, in that case, win two pawns and"
                                        + " an attack on the king for a knight.",
                                "Qb4+ would have been better: it exchanges the queens, and White is a pawn up but without an"
                                        + " attack."))
                        .better(List.of("Qb4", "Qxb4", "Bxb4"))
                        .showing(instead(17, "Qb4", "Nxb5"))
                        .showing(line(17, 22)));
        moves.set(
                23,
                moves.get(23)
                        .judged(Glyph.MISTAKE)
                        .saying(List.of("Rd8 pins nothing and leaves d7 to fall: Rxd7 takes the defender."))
                        .better(List.of("Qb4", "Bxf6", "Qxb3", "axb3"))
                        .showing(instead(23, "Qb4", "Rxd7")));
        moves.set(
                30,
                moves.get(30)
                        .judged(Glyph.BRILLIANT)
                        .saying(List.of("Qb8+ gives the queen because Nxb8 is forced and, in that case, Rd8 is mate."))
                        .showing(BoardPicture.of(Boards.opera(30))
                                .chosen(San.read(Boards.opera(30), "Qb8+"))
                                .marked(51, List.of(60))));
        return new AnnotatedGame(tags, List.of("Judged by nobody: these evaluations are made up."), moves);
    }

    private static Score after(int ply) {
        return ply < CENTIPAWNS.length
                ? Score.centipawns(Side.WHITE, CENTIPAWNS[ply])
                : ply == Boards.OPERA.size() - 1
                        ? Score.mated(Side.BLACK)
                        : Score.mate(Side.WHITE, (Boards.OPERA.size() - ply) / 2);
    }

    /** What was played at a ply, with what was better and what answered it. */
    private static BoardPicture instead(int ply, String better, String answer) {
        Position position = Boards.opera(ply);
        Move played = San.read(position, Boards.OPERA.get(ply));
        return BoardPicture.of(position)
                .seenFrom(Side.WHITE)
                .with(new MoveArrow(MoveRole.CHOSEN, position, San.read(position, better), "is best"))
                .with(new MoveArrow(MoveRole.ALTERNATIVE, position, played, "was played"))
                .with(new MoveArrow(
                        MoveRole.ANSWER, position.play(played), San.read(position.play(played), answer), "answers it"));
    }

    private static LinePicture line(int from, int to) {
        Position position = Boards.opera(from);
        List<Move> moves = new ArrayList<>();
        for (String san : Boards.OPERA.subList(from, to)) {
            moves.add(San.read(position, san));
            position = position.play(moves.get(moves.size() - 1));
        }
        return LinePicture.of(Boards.opera(from), moves).seenFrom(Side.WHITE);
    }

    /** A long game without comments, of a king's walks, with names that are none. */
    static AnnotatedGame withoutComments(int count) {
        List<AnnotatedMove> moves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AnnotatedMove move = AnnotatedMove.of(
                            i / 2 + 1,
                            i % 2 == 0 ? Side.WHITE : Side.BLACK,
                            "K" + "abcdefgh".charAt(i / 2 % 8) + (i % 2 == 0 ? 1 : 8))
                    .evaluated(Score.centipawns(Side.WHITE, wave(i)), Score.centipawns(Side.WHITE, wave(i + 1)));
            moves.add(i % 17 == 16 ? move.judged(Glyph.values()[i % Glyph.values().length]) : move);
        }
        return new AnnotatedGame(
                Map.of("White", "<script>alert(\"x\")</script> & Sons", "Black", "", "Event", "?", "Result", "1/2-1/2"),
                List.of(),
                moves);
    }

    private static int wave(int i) {
        return (int) Math.round(700 * Math.sin(i / 9.0) * Math.cos(i / 31.0));
    }
}
