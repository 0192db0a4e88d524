package dev.because.explain.render.board;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.render.html.Page;
import dev.because.explain.render.picture.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes pages of all pictures, to be looked at: {@code target/board/*.html}. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "board"));
        Files.writeString(folder.resolve("boards.html"), html("Boards", boards()));
    }

    static List<Figure> boards() {
        return Boards.all().entrySet().stream()
                .map(board -> board.getValue().figure("The board called " + board.getKey() + ".", Set.of("c1")))
                .toList();
    }

    static String html(String heading, List<Figure> figures) {
        Explanation empty = new Explanation(Question.of("move", Map.of()), "c1", List.of(), List.of(), List.of());
        return new Page(heading, empty, List.of(), figures).html();
    }
}
