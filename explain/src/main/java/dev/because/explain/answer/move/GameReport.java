package dev.because.explain.answer.move;

import dev.because.explain.facts.MoveStep.HeldAgainst;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Sentence;
import dev.because.explain.justification.Source;
import dev.because.explain.render.board.BoardPicture;
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
        return note.explanation().map(GameReport::board).map(move::showing).orElse(move);
    }

    private static List<Move> shortened(List<Move> line) {
        return line.subList(0, Math.min(LONGEST, line.size()));
    }

    /** The choice with what it was held against. */
    private static BoardPicture board(MoveAnswer answer) {
        Position board = answer.decision().game().position();
        BoardPicture picture = BoardPicture.of(board)
                .seenFrom(Side.WHITE)
                .chosen(answer.decision().chosen().move());
        Optional<Option> rival = answer.answered().explanation().claims().stream()
                .map(Claim::statement)
                .filter(HeldAgainst.class::isInstance)
                .map(statement -> answer.decision().others().get(((HeldAgainst) statement).place() - 1))
                .findFirst();
        if (rival.isEmpty()) {
            return picture;
        }
        BoardPicture both = picture.alternative(rival.get().move());
        return rival.get()
                .answer()
                .map(answering -> both.answer(rival.get().move(), answering))
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
