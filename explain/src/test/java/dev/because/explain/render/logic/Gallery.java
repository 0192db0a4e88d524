package dev.because.explain.render.logic;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Part;
import dev.because.explain.render.html.Page;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.logic.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a page of each example, to be looked at: {@code target/logic/*.html}. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "logic"));
        for (Map.Entry<String, List<Figure>> page : pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), html(page.getKey(), page.getValue()));
        }
    }

    static String html(String heading, List<Figure> figures) {
        Explanation empty = new Explanation(Question.of("simplify", Map.of()), "c1", List.of(), List.of(), List.of());
        List<Paragraph> text = List.of(new Paragraph(
                Part.ANSWER,
                List.of(
                        new Sentence("3 terms, 7 literals: AB' + AC' + BCD' is minimum (proved).", List.of("c1")),
                        new Sentence(
                                "As a product of sums, (A + B)(A + C)(B' + C' + D') has as many.", List.of("c2")))));
        return new Page(heading, empty, heading.equals("lecture") ? text : List.of(), figures).html();
    }

    static Map<String, List<Figure>> pages() {
        Specification corners = Specification.ofRows(4, row -> row == 0 || row == 2 || row == 8 || row == 10);
        Specification five = Examples.random(5, 5);
        Specification six = Examples.random(6, 6);
        Specification named = Examples.named(Examples.random(6, 8), Examples.LONG_NAMES, "person-like");
        TwoLevel pla = Examples.manyOutputs(6, 3, 20, 3);
        TwoLevel large = Examples.manyOutputs(10, 14, 70, 4);
        List<Figure> lecture =
                new ArrayList<>(LogicFigures.of(Examples.lecture(), Examples.lectureSum(), Set.of("c1")));
        lecture.addAll(LogicFigures.of(Examples.lecture(), Examples.lectureProduct(), Set.of("c2")));
        return Map.of(
                "lecture", lecture,
                "corners", LogicFigures.of(corners, Examples.sum(corners, "-0-0"), Set.of()),
                "five", LogicFigures.of(five, Examples.irredundant(five, Form.SUM_OF_PRODUCTS), Set.of()),
                "six", LogicFigures.of(six, Examples.irredundant(six, Form.SUM_OF_PRODUCTS), Set.of()),
                "named", LogicFigures.of(named, Examples.irredundant(named, Form.PRODUCT_OF_SUMS), Set.of()),
                "pla", LogicFigures.of(Examples.of(pla), pla, Set.of()),
                "large", LogicFigures.of(Examples.of(large), large, Set.of()));
    }
}
