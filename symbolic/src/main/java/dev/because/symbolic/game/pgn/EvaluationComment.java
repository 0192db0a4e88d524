package dev.because.symbolic.game.pgn;

import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.Score;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluations as other programs read them in comments: {@code [%eval 0.35]} in pawns and {@code [%eval #-3]} for a mate in so many moves,
 * both from White's point of view.
 */
public final class EvaluationComment {
    private static final Pattern EVALUATION =
            Pattern.compile("\\[%eval\\s+(?:#([+-]?\\d{1,4})|([+-]?\\d{1,5}(?:\\.\\d{1,4})?))[^\\]]*\\]");

    private EvaluationComment() {}

    /** The comment; empty where the game is mate already, for which there is none. */
    public static Optional<String> write(Score score) {
        Score white = score.from(Side.WHITE);
        if (white.mate() == Score.MATED || white.mate() == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return Optional.of(
                white.isMate()
                        ? "[%eval #" + white.mate() + "]"
                        : String.format(Locale.ROOT, "[%%eval %.2f]", white.centipawns() / 100.0));
    }

    /** The first evaluation in a comment. */
    public static Optional<Score> read(String comment) {
        Matcher found = EVALUATION.matcher(comment);
        if (!found.find()) {
            return Optional.empty();
        }
        if (found.group(1) != null) {
            int mate = Integer.parseInt(found.group(1));
            return mate == 0 ? Optional.empty() : Optional.of(Score.mate(Side.WHITE, mate));
        }
        return Optional.of(Score.centipawns(Side.WHITE, (int) Math.round(100 * Double.parseDouble(found.group(2)))));
    }
}
