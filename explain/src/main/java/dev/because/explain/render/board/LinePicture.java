package dev.because.explain.render.board;

import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.San;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of moves as a strip of small boards: each as it stands after one more move, with that move beneath it.
 *
 * @param start where the line begins; it has no board of its own
 * @param bottom whose side is below
 * @param moves at least one, all legal one after the other: up to the one at which what is said of the line is true
 * @param actors the squares in rings on the last board
 * @param targets the squares between brackets on the last board
 */
public record LinePicture(Position start, Side bottom, List<Move> moves, List<Integer> actors, List<Integer> targets) {
    private static final int WIDTH = 164;

    public LinePicture {
        moves = List.copyOf(moves);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        if (moves.isEmpty()) {
            throw new IllegalArgumentException("a line without moves");
        }
    }

    /** A line as the side that begins it sees it. */
    public static LinePicture of(Position start, List<Move> moves) {
        return new LinePicture(start, start.toMove(), moves, List.of(), List.of());
    }

    /** The same, with that side below. */
    public LinePicture seenFrom(Side side) {
        return new LinePicture(start, side, moves, actors, targets);
    }

    /** The same, with the squares of a motif marked that the last move brings about. */
    public LinePicture marked(int actor, List<Integer> targets) {
        return new LinePicture(start, bottom, moves, List.of(actor), targets);
    }

    /**
     * As a figure.
     *
     * @param caption what it shows, in a sentence
     * @param claims the ids of the claims that it shows
     */
    public Figure figure(String caption, Set<String> claims) {
        return new Figure(caption, alternative(), new Drawing(markup().toString(), WIDTH * moves.size()), claims);
    }

    /** The moves, and the pieces as they stand in the end. */
    public String alternative() {
        return "The line " + text() + ". In the end: "
                + boards().get(moves.size() - 1).alternative();
    }

    private String text() {
        return MoveText.line(start.fullmoves(), start.toMove(), San.line(start, moves));
    }

    /** The strip, as a list of boards. */
    public Markup markup() {
        Markup markup = new Markup()
                .open(
                        "ol",
                        "class",
                        "strip",
                        "aria-label",
                        "The line " + text(),
                        "style",
                        "max-width: " + WIDTH * moves.size() + "px")
                .line();
        Position before = start;
        List<BoardPicture> boards = boards();
        for (int i = 0; i < boards.size(); i++) {
            boolean last = i == boards.size() - 1;
            String move = MoveText.of(before, San.write(before, moves.get(i)));
            String alternative = last ? boards.get(i).alternative() : "The board after " + move;
            markup.open("li", "class", last ? "ply key" : "ply")
                    .append(boards.get(i).board(false, alternative))
                    .leaf("span", move, "class", "san")
                    .close("li")
                    .line();
            before = boards.get(i).position();
        }
        return markup.close("ol").line();
    }

    /** The board after each move. */
    List<BoardPicture> boards() {
        List<BoardPicture> boards = new ArrayList<>();
        Position position = start;
        for (int i = 0; i < moves.size(); i++) {
            position = position.play(moves.get(i));
            boolean last = i == moves.size() - 1;
            boards.add(new BoardPicture(
                    position,
                    bottom,
                    Optional.of(moves.get(i)),
                    List.of(),
                    last ? actors : List.of(),
                    last ? targets : List.of(),
                    List.of()));
        }
        return boards;
    }
}
