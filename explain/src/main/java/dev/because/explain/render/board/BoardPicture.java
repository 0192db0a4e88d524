package dev.because.explain.render.board;

import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.contrast.Salience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A position, with what is said about it.
 *
 * @param position what stands where
 * @param bottom whose side is below
 * @param last the move that led here
 * @param arrows the moves that are spoken of
 * @param actors the squares of the pieces that do something: in rings
 * @param targets the squares where it is done: between brackets
 * @param saliences how much rests on the piece of each square, from 0 to 1: shaded, zero not at all
 */
public record BoardPicture(
        Position position,
        Side bottom,
        Optional<Move> last,
        List<MoveArrow> arrows,
        List<Integer> actors,
        List<Integer> targets,
        List<Salience> saliences) {
    private static final int WIDTH = 352;
    private static final double RING = 18.2;

    public BoardPicture {
        arrows = List.copyOf(arrows);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        saliences = List.copyOf(saliences);
        for (Salience salience : saliences) {
            if (!(salience.value() >= 0 && salience.value() <= 1)) {
                throw new IllegalArgumentException("salience " + salience.value() + " of "
                        + Square.name(salience.square()) + " is not from 0 to 1");
            }
        }
    }

    /** A position as the side to move sees it. */
    public static BoardPicture of(Position position) {
        return new BoardPicture(
                position, position.toMove(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same, with that side below. */
    public BoardPicture seenFrom(Side side) {
        return new BoardPicture(position, side, last, arrows, actors, targets, saliences);
    }

    /** The same, with the squares marked that the last move left and reached. */
    public BoardPicture after(Move move) {
        return new BoardPicture(position, bottom, Optional.of(move), arrows, actors, targets, saliences);
    }

    /** With an arrow for what is played. */
    public BoardPicture chosen(Move move) {
        return with(new MoveArrow(MoveRole.CHOSEN, position, move));
    }

    /** With an arrow for what could be played instead. */
    public BoardPicture alternative(Move move) {
        return with(new MoveArrow(MoveRole.ALTERNATIVE, position, move));
    }

    /** With an arrow for what would answer a move. */
    public BoardPicture answer(Move answered, Move answer) {
        return with(new MoveArrow(MoveRole.ANSWER, position.play(answered), answer));
    }

    /** With one more arrow. */
    public BoardPicture with(MoveArrow arrow) {
        List<MoveArrow> more = new ArrayList<>(arrows);
        more.add(arrow);
        return new BoardPicture(position, bottom, last, more, actors, targets, saliences);
    }

    /** With the squares of a motif marked: of who does it, and of whom it is done to. */
    public BoardPicture marked(int actor, List<Integer> targets) {
        List<Integer> all = new ArrayList<>(this.targets);
        all.addAll(targets);
        List<Integer> doing = new ArrayList<>(actors);
        doing.add(actor);
        return new BoardPicture(
                position,
                bottom,
                last,
                arrows,
                doing.stream().distinct().toList(),
                all.stream().distinct().toList(),
                saliences);
    }

    /** With each piece's square shaded by how much rests on it. */
    public BoardPicture shaded(List<Salience> saliences) {
        return new BoardPicture(position, bottom, last, arrows, actors, targets, saliences);
    }

    /** What there is to see: the pieces, and what the signs say. */
    public String alternative() {
        return new BoardWords(this).alternative();
    }

    /**
     * As a figure, with what its signs mean below it.
     *
     * @param caption what it shows, in a sentence
     * @param claims the ids of the claims that it shows
     */
    public Figure figure(String caption, Set<String> claims) {
        return new Figure(caption, alternative(), new Drawing(withKey().toString(), WIDTH), claims);
    }

    /** The board, and below it what its signs mean, as elements of a page. */
    public Markup withKey() {
        return new Markup().append(board(true, alternative())).append(BoardKey.of(this));
    }

    /**
     * The board alone.
     *
     * @param named whether files and ranks have their names at the edge
     * @param alternative what it shows, for who cannot see it
     */
    Markup board(boolean named, String alternative) {
        Ground ground = new Ground(bottom, named);
        ArrowPlan plan = new ArrowPlan(ground, position, arrows);
        Markup markup = new Markup()
                .open("div", "class", named ? "board" : "board small", "role", "img", "aria-label", alternative)
                .open("svg", "viewBox", ground.viewBox())
                .line()
                .append(ground.drawn());
        last.ifPresent(move -> markup.append(ground.square(move.from(), "last from"))
                .append(ground.square(move.to(), "last to"))
                .line());
        saliences.stream()
                .filter(salience -> salience.value() > 0)
                .forEach(salience -> markup.append(shade(ground, salience)));
        actors.forEach(square -> markup.empty(
                        "circle",
                        "class",
                        "actor",
                        "cx",
                        ground.middleX(square),
                        "cy",
                        ground.middleY(square),
                        "r",
                        RING)
                .line());
        targets.forEach(square -> markup.append(brackets(ground, square)).line());
        markup.append(plan.shafts());
        for (int square : Square.all(position.occupied())) {
            markup.append(PieceShape.drawn(
                            position.at(square).orElseThrow(), square, ground.left(square), ground.top(square)))
                    .line();
        }
        return markup.append(plan.heads())
                .append(ground.frame())
                .close("svg")
                .close("div")
                .line();
    }

    private static Markup shade(Ground ground, Salience salience) {
        int square = salience.square();
        return new Markup()
                .empty(
                        "rect",
                        "class",
                        "shade",
                        "data-square",
                        Square.name(square),
                        "x",
                        ground.left(square),
                        "y",
                        ground.top(square),
                        "width",
                        Ground.SQUARE,
                        "height",
                        Ground.SQUARE,
                        "fill",
                        Shade.colour(salience.value()),
                        "fill-opacity",
                        Shade.opacity(salience.value()))
                .line();
    }

    private static Markup brackets(Ground ground, int square) {
        StringBuilder path = new StringBuilder();
        double near = 2.2;
        double far = Ground.SQUARE - near;
        for (int i = 0; i < 4; i++) {
            boolean right = i % 2 == 1;
            boolean low = i > 1;
            String at = Markup.number(right ? far : near) + " " + Markup.number(low ? far : near);
            path.append("M").append(at).append(low ? "v-9M" : "v9M").append(at).append(right ? "h-9" : "h9");
        }
        return new Markup()
                .empty(
                        "path",
                        "class",
                        "target",
                        "d",
                        path,
                        "transform",
                        "translate(" + Markup.number(ground.left(square)) + " " + Markup.number(ground.top(square))
                                + ")");
    }
}
