package dev.because.explain.render.board.game;

import dev.because.explain.justification.Source;
import dev.because.explain.render.board.BoardPicture;
import dev.because.explain.render.board.LinePicture;
import dev.because.explain.render.board.MoveText;
import dev.because.explain.render.board.game.GameView.Count;
import dev.because.explain.render.board.game.GameView.File;
import dev.because.explain.render.board.game.GameView.Half;
import dev.because.explain.render.board.game.GameView.Moment;
import dev.because.explain.render.board.game.GameView.Tally;
import dev.because.explain.render.board.game.GameView.Turn;
import dev.because.explain.render.board.game.GameView.Word;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.html.Templates;
import dev.because.symbolic.game.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole annotated game as a page that needs nothing but itself, without scripts: who played, the evaluation over the game, the score
 * sheet with a link to each move about which something is said, and these in their order.
 *
 * @param game the game
 * @param sources the files
 */
public record GamePage(AnnotatedGame game, List<Source> sources) {
    private static final List<Glyph> ERRORS = List.of(Glyph.INACCURACY, Glyph.MISTAKE, Glyph.BLUNDER);
    private static final Half NO_MOVE = new Half("", List.of(), "", "", List.of());

    public GamePage {
        sources = List.copyOf(sources);
    }

    /** The page, to be written as UTF-8. The same game gives the same bytes. */
    public String html() {
        List<Moment> moments = new ArrayList<>();
        List<AnnotatedMove> run = new ArrayList<>();
        for (AnnotatedMove move : game.moves()) {
            if (move.isMoment()) {
                moments.add(moment(move, run(run)));
                run.clear();
            } else {
                run.add(move);
            }
        }
        return Templates.page(
                "game",
                new GameView(
                        game.players(),
                        word(game.result()),
                        Templates.style("page", "logic", "board", "game"),
                        words(game.circumstances()),
                        words(game.notes()),
                        markup(EvaluationChart.of(game)),
                        Stream.of(Side.values()).map(this::tally).toList(),
                        turns(),
                        moments.isEmpty() ? "The game" : "The moments that mattered",
                        moments,
                        run(run),
                        !sources.isEmpty(),
                        sources.stream()
                                .map(source -> new File(source.id(), source.path(), source.sha256()))
                                .toList()));
    }

    private static List<Word> words(List<String> texts) {
        return texts.stream().map(Word::new).toList();
    }

    /** A line whose numbers stay with their moves. */
    private static List<Word> line(int number, Side side, List<String> sans) {
        return sans.isEmpty()
                ? List.of()
                : word(MoveText.line(number, side, sans).replaceAll("(?<=[0-9][.…]) ", "\u00a0"));
    }

    private static List<Word> markup(Optional<Markup> markup) {
        return markup.map(elements -> new Word(elements.toString())).stream().toList();
    }

    /** A text that may be empty: then nothing. */
    private static List<Word> word(String text) {
        return text.isEmpty() ? List.of() : List.of(new Word(text));
    }

    private static List<Word> run(List<AnnotatedMove> moves) {
        return moves.isEmpty()
                ? List.of()
                : line(
                        moves.get(0).number(),
                        moves.get(0).side(),
                        moves.stream().map(AnnotatedMove::sanWithSign).toList());
    }

    private static Moment moment(AnnotatedMove move, List<Word> run) {
        return new Moment(
                run,
                move.anchor(),
                MoveText.of(move.number(), move.side(), move.san()),
                word(move.glyph().map(Glyph::sign).orElse("")),
                move.glyph().map(Glyph::title).orElse(""),
                word(move.glyph().filter(ERRORS::contains).map(Glyph::title).orElse("")),
                word(change(move)),
                words(move.sentences()),
                line(move.number(), move.side(), move.better()),
                move.board().isPresent(),
                markup(move.board().map(BoardPicture::withKey)),
                markup(move.line().map(LinePicture::markup)));
    }

    /** {@code +0.20 → −1.30}, where something is known. */
    private static String change(AnnotatedMove move) {
        return Stream.of(move.before(), move.after())
                .flatMap(Optional::stream)
                .map(Evaluation::text)
                .reduce((before, after) -> before + " → " + after)
                .orElse("");
    }

    private Tally tally(Side side) {
        List<Count> counts = ERRORS.stream()
                .map(glyph -> {
                    int count = (int) game.moves().stream()
                            .filter(move -> move.side() == side && move.glyph().equals(Optional.of(glyph)))
                            .count();
                    return new Count(glyph.title(), glyph.sign(), count, noun(glyph, count));
                })
                .toList();
        return new Tally(side.title(), word(game.named(side).orElse("")), counts);
    }

    private static String noun(Glyph glyph, int count) {
        String title = glyph.title();
        return count == 1 ? title : title.endsWith("y") ? title.substring(0, title.length() - 1) + "ies" : title + "s";
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < game.moves().size(); ) {
            AnnotatedMove first = game.moves().get(i++);
            if (first.side() == Side.BLACK) {
                turns.add(new Turn(first.number(), List.of(NO_MOVE, half(first))));
                continue;
            }
            boolean answered = i < game.moves().size();
            turns.add(new Turn(
                    first.number(),
                    List.of(half(first), answered ? half(game.moves().get(i++)) : NO_MOVE)));
        }
        return turns;
    }

    private static Half half(AnnotatedMove move) {
        return new Half(
                move.san(),
                word(move.glyph().map(Glyph::sign).orElse("")),
                move.glyph().map(Glyph::title).orElse(""),
                move.after().map(Evaluation::text).orElse(""),
                move.isMoment() ? List.of(new Word(move.anchor())) : List.of());
    }
}
