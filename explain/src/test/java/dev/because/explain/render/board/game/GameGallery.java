package dev.because.explain.render.board.game;

import dev.because.explain.justification.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes annotated games, to be looked at: {@code target/board/*.html}. */
final class GameGallery {
    private GameGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "board"));
        Files.writeString(folder.resolve("opera.html"), opera());
        Files.writeString(folder.resolve("long.html"), new GamePage(Games.withoutComments(161), List.of()).html());
    }

    static String opera() {
        return new GamePage(Games.opera(), List.of(new Source("s1", "opera.pgn", "0".repeat(64)))).html();
    }
}
