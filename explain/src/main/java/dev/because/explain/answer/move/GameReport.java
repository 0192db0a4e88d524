package dev.because.explain.answer.move;

import dev.because.explain.justification.Sentence;
import dev.because.explain.justification.Source;
import dev.because.explain.render.board.BoardPicture;
import dev.because.explain.render.board.MoveArrow;
import dev.because.explain.render.board.MoveRole;
import dev.because.explain.render.board.game.AnnotatedGame;
import dev.because.explain.render.board.game.AnnotatedMove;
import dev.because.explain.render.board.game.GamePage;
import dev.because.explain.render.board.game.Glyph;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Part;
import dev.because.explain.render.english.PlainText;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.pgn.EvaluationComment;
import dev.because.symbolic.game.pgn.PgnGame;
import dev.because.symbolic.game.pgn.PgnLine;
import dev.because.symbolic.game.pgn.PgnMove;
import dev.because.symbolic.game.pgn.PgnWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notes on a game as text, as a page, and as PGN that other programs read.
 *
 * @param game the game as it was read
 * @param notes what there is to say about it
 * @param engine who thought, and how long about each move
 * @param sources the files
 */
public record GameReport(PgnGame game, GameNotes notes, String engine, List<Source> sources) {
    private static final int LONGEST = 8;

    public GameReport {
        sources = List.copyOf(sources);
    }

    /** A paragraph for each move about which something is said. */
    public String text() {
        StringBuilder text = new StringBuilder(game.title()).append('\n');
        for (GameNotes.Note note : notes.notes()) {
            if (note.glyph().isPresent()) {
                String sign = note.glyph().get().sign();
                text.append('\n')
                        .append(PlainText.wrapped(title(note) + sign + " " + String.join(" ", sentences(note))));
            }
        }
        return text.toString();
    }

    /** The page. */
    public String html() {
        List<AnnotatedMove> moves =
                notes.notes().stream().map(GameReport::annotated).toList();
        return new GamePage(new AnnotatedGame(game.tags(), List.of(says()), moves), sources).html();
    }

    /** The game with evaluations, signs, comments and variations. */
    public String pgn() {
        List<PgnMove> moves = new ArrayList<>();
        for (GameNotes.Note note : notes.notes()) {
            PgnMove move = PgnMove.of(note.move());
            Optional<String> evaluation = EvaluationComment.write(note.after());
            String comment = String.join(" ", sentences(note));
            String words = (evaluation.orElse("") + " " + comment).strip();
            move = words.isEmpty() ? move : move.withComment(words);
            if (note.glyph().isPresent()) {
                move = move.withGlyph(note.glyph().get().number());
            }
            if (note.best().first() != note.move() && note.glyph().isPresent()) {
                move = move.withVariation(PgnLine.of(shortened(note.best().moves())));
            }
            moves.add(move);
        }
        return PgnWriter.write(game.with(new PgnLine(moves, List.of())));
    }

    private String says() {
        return "Judged by " + engine + "; whoever says I is the side to move.";
    }

    private static AnnotatedMove annotated(GameNotes.Note note) {
        Position board = note.before().position();
        AnnotatedMove move = AnnotatedMove.of(board.fullmoves(), board.toMove(), San.write(board, note.move()))
                .evaluated(note.best().score(), note.after());
        if (note.glyph().isEmpty()) {
            return move;
        }
        move = move.judged(note.glyph().get()).saying(sentences(note));
        if (note.best().first() != note.move()) {
            move = move.better(San.line(board, shortened(note.best().moves())));
        }
        return note.explanation().isPresent()
                ? move.showing(board(note, note.explanation().get()))
                : move;
    }

    private static List<Move> shortened(List<Move> line) {
        return line.subList(0, Math.min(LONGEST, line.size()));
    }

    /** The choice with what it was held against, which is what was played, unless the choice was. */
    private static BoardPicture board(GameNotes.Note note, MoveAnswer answer) {
        Position board = note.before().position();
        boolean erred = note.best().first() != note.move();
        Move chosen = answer.decision().chosen().move();
        BoardPicture picture = BoardPicture.of(board)
                .seenFrom(Side.WHITE)
                .with(new MoveArrow(MoveRole.CHOSEN, board, chosen, erred ? "is best" : "was played"));
        Optional<Option> other = answer.decision().others().stream()
                .filter(option -> !erred || option.move() == note.move())
                .findFirst();
        if (other.isEmpty()) {
            return picture;
        }
        Move alternative = other.get().move();
        BoardPicture both = picture.with(new MoveArrow(
                MoveRole.ALTERNATIVE, board, alternative, erred ? "was played" : "could be played instead"));
        return other.get()
                .answer()
                .map(answering -> both.answer(alternative, answering))
                .orElse(both);
    }

    private static String title(GameNotes.Note note) {
        Position board = note.before().position();
        return board.fullmoves() + (board.toMove() == Side.WHITE ? ". " : "... ") + San.write(board, note.move());
    }

    /** What is played and why, and what would change it. */
    private static List<String> sentences(GameNotes.Note note) {
        return note.explanation()
                .map(answer -> answer.paragraphs(false).stream()
                        .filter(paragraph -> paragraph.part() == Part.ANSWER
                                || paragraph.part() == Part.CHANGE
                                || note.glyph().orElseThrow() != Glyph.GOOD && paragraph.part() == Part.FOR)
                        .map(Paragraph::sentences)
                        .flatMap(List::stream)
                        .map(Sentence::text)
                        .toList())
                .orElse(List.of());
    }
}
