package dev.because.explain.render.board.game;

import dev.because.explain.render.board.BoardPicture;
import dev.because.explain.render.board.LinePicture;
import dev.because.explain.render.board.MoveText;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.Score;
import java.util.List;
import java.util.Optional;

/**
 * A move of a game, and what there is to say about it.
 *
 * @param number of the move, as in PGN
 * @param side who plays it
 * @param san the move in standard algebraic notation
 * @param before how good the position was, with the best move to come; from any point of view
 * @param after how good it is with the move played
 * @param glyph what it is worth at a glance
 * @param sentences what is said about it
 * @param better what should have been played, and how that goes on, in SAN; empty if it was the best
 * @param board a board to show with it, which may bear arrows
 * @param line a line to show move by move
 */
public record AnnotatedMove(
        int number,
        Side side,
        String san,
        Optional<Score> before,
        Optional<Score> after,
        Optional<Glyph> glyph,
        List<String> sentences,
        List<String> better,
        Optional<BoardPicture> board,
        Optional<LinePicture> line) {
    public AnnotatedMove {
        sentences = List.copyOf(sentences);
        better = List.copyOf(better);
    }

    /** A move about which nothing is said. */
    public static AnnotatedMove of(int number, Side side, String san) {
        return new AnnotatedMove(
                number,
                side,
                san,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** With its evaluations. */
    public AnnotatedMove evaluated(Score before, Score after) {
        return new AnnotatedMove(
                number, side, san, Optional.of(before), Optional.of(after), glyph, sentences, better, board, line);
    }

    /** With a sign. */
    public AnnotatedMove judged(Glyph glyph) {
        return new AnnotatedMove(number, side, san, before, after, Optional.of(glyph), sentences, better, board, line);
    }

    /** With sentences. */
    public AnnotatedMove saying(List<String> sentences) {
        return new AnnotatedMove(number, side, san, before, after, glyph, sentences, better, board, line);
    }

    /** With what should have been played. */
    public AnnotatedMove better(List<String> better) {
        return new AnnotatedMove(number, side, san, before, after, glyph, sentences, better, board, line);
    }

    /** With a board. */
    public AnnotatedMove showing(BoardPicture board) {
        return new AnnotatedMove(number, side, san, before, after, glyph, sentences, better, Optional.of(board), line);
    }

    /** With a strip of boards. */
    public AnnotatedMove showing(LinePicture line) {
        return new AnnotatedMove(number, side, san, before, after, glyph, sentences, better, board, Optional.of(line));
    }

    /** Whether there is more to it than the move itself. */
    boolean isMoment() {
        return !sentences.isEmpty() || !better.isEmpty() || board.isPresent() || line.isPresent();
    }

    /** {@code 9… b5??}. */
    String title() {
        return MoveText.of(number, side, sanWithSign());
    }

    String sanWithSign() {
        return san + glyph.map(Glyph::sign).orElse("");
    }

    /** Where on the page it is: {@code move-9-black}. */
    String anchor() {
        return "move-" + number + "-" + (side == Side.WHITE ? "white" : "black");
    }
}
