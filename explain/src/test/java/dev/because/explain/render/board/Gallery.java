package dev.because.explain.render.board;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.render.board.tree.SearchNode;
import dev.because.explain.render.board.tree.TreePicture;
import dev.because.explain.render.html.Page;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.San;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes pages of all pictures, to be looked at: {@code target/board/*.html}. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "board"));
        Files.writeString(folder.resolve("boards.html"), html("Boards", boards()));
        Files.writeString(folder.resolve("lines.html"), html("Lines and trees", lines()));
    }

    static List<Figure> lines() {
        Position start = Boards.opera(24);
        List<Move> moves = new ArrayList<>();
        Position position = start;
        for (String san : Boards.OPERA.subList(24, 31)) {
            moves.add(San.read(position, san));
            position = position.play(moves.get(moves.size() - 1));
        }
        List<SearchNode> replies = List.of(
                node(
                        "Qxf7",
                        "-2.10",
                        List.of(
                                node("Bg5", "-2.10", List.of(node("h6", "-2.10", List.of()))),
                                node("Qxb7", "-2.60", List.of()))),
                node("Kd8", "+1.40", List.of(node("Qxb7", "+1.40", List.of(node("Qxb7", "0.00", List.of()))))));
        SearchNode answered = new SearchNode(
                "Qxf7", "-2.10", Optional.of(MoveRole.ANSWER), replies.get(0).children());
        SearchNode root = new SearchNode(
                "White to move",
                "",
                Optional.empty(),
                List.of(
                        new SearchNode(
                                "Bg5",
                                "+1.35",
                                Optional.of(MoveRole.CHOSEN),
                                List.of(
                                        node(
                                                "b5",
                                                "+2.90",
                                                List.of(
                                                        node("Nxb5", "+2.90", List.of(node("cxb5", "", List.of()))),
                                                        node("Be2", "+0.30", List.of()))),
                                        node(
                                                "Na6",
                                                "+1.35",
                                                List.of(
                                                        node("Rd1", "+1.35", List.of()),
                                                        node("O-O-O", "+1.20", List.of()))))),
                        new SearchNode(
                                "Bxf7+", "-2.10", Optional.of(MoveRole.ALTERNATIVE), List.of(answered, replies.get(1))),
                        node("O-O", "+0.90", List.of(node("b5", "+0.90", List.of(node("Be2", "+0.90", List.of())))))));
        return List.of(
                LinePicture.of(start, moves.subList(0, 2)).figure("Two moves.", Set.of()),
                LinePicture.of(start, moves)
                        .marked(Boards.square("b5"), List.of(Boards.square("d7"), Boards.square("e8")))
                        .figure("A line.", Set.of()),
                TreePicture.of(root, "What was weighed, in pawns for White.", Set.of()));
    }

    private static SearchNode node(String label, String score, List<SearchNode> children) {
        return new SearchNode(label, score, Optional.empty(), children);
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
