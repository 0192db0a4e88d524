package dev.because.symbolic.game.pgn;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.San;
import java.util.List;
import java.util.Map;

/** Writes games in the export format of portable game notation, with comments and variations; what it writes is read as the same. */
public final class PgnWriter {
    private final Paragraph text = new Paragraph();

    private PgnWriter() {}

    /** A game with an empty line at its end. */
    public static String write(PgnGame game) {
        StringBuilder tags = new StringBuilder();
        for (Map.Entry<String, String> tag : game.tags().entrySet()) {
            String value = tag.getValue().replaceAll("[\\r\\n]+", " ").replaceAll("[\\\\\"]", "\\\\$0");
            tags.append("[").append(tag.getKey()).append(" \"").append(value).append("\"]\n");
        }
        PgnWriter writer = new PgnWriter();
        writer.line(game.start(), game.line());
        writer.text.word(game.result().text());
        return tags + "\n" + writer.text + "\n\n";
    }

    /** Many games one after the other. */
    public static String write(List<PgnGame> games) {
        StringBuilder all = new StringBuilder();
        games.forEach(game -> all.append(write(game)));
        return all.toString();
    }

    private void line(Position start, PgnLine line) {
        Position now = start;
        // Black's first move has its number too, and again after everything that stands between two moves.
        boolean numbered = true;
        for (PgnMove move : line.moves()) {
            comments(move.before());
            if (numbered || !move.before().isEmpty() || now.toMove() == Side.WHITE) {
                text.word(now.fullmoves() + (now.toMove() == Side.WHITE ? "." : "..."));
            }
            text.word(San.write(now, move.move()));
            move.glyphs().forEach(glyph -> text.word("$" + glyph));
            comments(move.comments());
            for (PgnLine variation : move.variations()) {
                text.open();
                line(now, variation);
                text.close();
            }
            numbered = !move.comments().isEmpty() || !move.variations().isEmpty();
            now = now.play(move.move());
        }
        comments(line.ending());
    }

    private void comments(List<String> comments) {
        comments.forEach(text::comment);
    }
}
