package dev.because.symbolic.game.motif;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A line of play from a real game, and whether its last move shows a motif. */
record Example(Theme theme, boolean isThere, Game line, String motif, String remark) {
    static List<Example> all() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Example.class.getResourceAsStream("examples.tsv")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(fields -> new Example(
                            Theme.valueOf(fields[0]),
                            fields[1].equals("yes"),
                            line(fields[2], fields[3]),
                            fields[4],
                            fields[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A position and moves from it. */
    static Game line(String fen, String moves) {
        Game line = Game.of(Fen.read(fen));
        for (String san : moves.split(" ")) {
            line = line.play(San.read(line.position(), san));
        }
        return line;
    }

    Moment moment() {
        return new Moment(line, line.moves().size());
    }

    /** {@code e5>g7,g8}. */
    static String write(Motif motif) {
        return Square.name(motif.actor()) + ">"
                + String.join(",", motif.targets().stream().map(Square::name).toList());
    }

    @Override
    public String toString() {
        Position start = line.start();
        List<Move> moves = line.moves();
        return theme.title() + (isThere ? " " : ", not: ") + remark + ": " + Fen.write(start) + " "
                + String.join(" ", San.line(start, moves));
    }

    static Stream<Example> of(Theme theme, boolean isThere) {
        return all().stream().filter(example -> example.theme == theme && example.isThere == isThere);
    }
}
