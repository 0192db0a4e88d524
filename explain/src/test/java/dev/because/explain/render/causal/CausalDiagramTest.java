package dev.because.explain.render.causal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.causal.Finding.Likelihoods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CausalDiagramTest {
    private static final Map<String, Double> SIZES = Map.of("name", 12 * Lettering.BOLD, "role", 10 * Lettering.BOLD);

    private static Stream<CausalCase> cases() {
        return Stream.of(
                Cases.patient(),
                Cases.clinic(),
                Cases.awkward(),
                Cases.prevented(),
                Cases.large(30, 3, 1),
                Cases.large(223, 6, 2));
    }

    private static Element root(CausalCase shown) {
        return Drawn.root(CausalDiagram.of(shown, Set.of()));
    }

    private static int variable(Element group) {
        return (int) Drawn.number(group, "data-variable");
    }

    @Test
    void the_numbers_and_the_bars_of_each_state_are_the_probabilities() {
        int rows = 0;
        for (CausalCase shown : cases().toList()) {
            for (Element group : Drawn.all(root(shown), "g", "variable")) {
                int variable = variable(group);
                double full = full(shown, group);
                for (Element row : Drawn.all(group, "g", "state")) {
                    String title = Drawn.all(row, "title", "").get(0).getTextContent();
                    int state = shown.network().variable(variable).indexOf(title.substring(0, title.lastIndexOf(':')));
                    double before = shown.before().probability(variable, state);
                    double after = shown.after().probability(variable, state);
                    assertPercent(
                            after, Drawn.all(row, "text", "percent").get(0).getTextContent());
                    assertPercent(before, title.substring(title.lastIndexOf(':') + 2, title.lastIndexOf(" → ")));
                    assertPercent(after, title.substring(title.lastIndexOf(" → ") + 3));
                    assertEquals(after * full, width(row, "after"), 0.3);
                    assertEquals(before * full, width(row, "before"), 0.3);
                    rows++;
                }
            }
        }
        assertTrue(rows > 60, rows + " rows");
    }

    /** How long a bar of all would be: the longest bar divided by its probability. */
    private static double full(CausalCase shown, Element group) {
        int variable = variable(group);
        double longest = 0;
        double full = 0;
        for (Element row : Drawn.all(group, "g", "state")) {
            String title = Drawn.all(row, "title", "").get(0).getTextContent();
            int state = shown.network().variable(variable).indexOf(title.substring(0, title.lastIndexOf(':')));
            if (width(row, "after") > longest) {
                longest = width(row, "after");
                full = longest / shown.after().probability(variable, state);
            }
        }
        return full;
    }

    private static double width(Element row, String bar) {
        return Drawn.number(Drawn.all(row, "rect", bar).get(0), "width");
    }

    private static void assertPercent(double probability, String text) {
        if (text.startsWith("<")) {
            assertTrue(probability < 1e-4 && text.equals("<0.01%"), text + " for " + probability);
            return;
        }
        if (text.startsWith(">")) {
            assertTrue(probability > 0.9999 && probability < 1, text + " for " + probability);
            return;
        }
        double shown = Double.parseDouble(text.replace("%", "")) / 100;
        double missing = 1 - probability;
        double rounding = missing <= 0.005 ? 0.34 * missing : Math.min(0.005, 0.051 * probability);
        assertEquals(probability, shown, rounding + 1e-9, text);
    }

    @Test
    void whatever_strangers_wrote_is_escaped_and_stands_whole_in_a_title() {
        Figure figure = CausalDiagram.of(Cases.awkward(), Set.of());
        String markup = ((Drawing) figure.content()).markup();
        assertFalse(markup.contains("<script"));
        assertFalse(markup.contains("<b>"));
        Set<String> titles = Drawn.all(Drawn.root(figure), "g", "variable").stream()
                .map(group -> Drawn.all(group, "title", "").get(0).getTextContent())
                .collect(Collectors.toSet());
        for (String name : List.of(
                "<script>alert('1')</script>",
                "shortness of breath after climbing more than two flights of stairs in the morning")) {
            assertTrue(titles.stream().anyMatch(title -> title.startsWith(name + ": ")), name);
        }
        assertTrue(titles.stream().anyMatch(title -> title.contains("not measured because the device was away")));
    }

    @Test
    void all_text_stands_within_its_box() {
        cases().forEach(shown -> Drawn.all(root(shown), "g", "variable").forEach(group -> {
            Element box = Drawn.all(group, "rect", "box").get(0);
            double left = Drawn.number(box, "x");
            double right = left + Drawn.number(box, "width");
            boolean small = group.getAttribute("class").contains("small");
            for (Element text : Drawn.all(group, "text", "")) {
                String style = text.getAttribute("class");
                Element title =
                        Drawn.all(text, "title", "").stream().findFirst().orElse(text);
                String words = title == text
                        ? text.getTextContent()
                        : text.getTextContent().substring(title.getTextContent().length());
                boolean told =
                        ((Element) text.getParentNode()).getAttribute("class").contains("told");
                double size = SIZES.getOrDefault(style, told ? 11 * Lettering.BOLD : 11);
                double width = Lettering.width(words, small ? 10.5 : size);
                double x = Drawn.number(text, "x");
                double begin = small ? x - width / 2 : Set.of("percent", "role").contains(style) ? x - width : x;
                assertTrue(begin > left && begin + width < right, words + " in " + group.getAttribute("class"));
                double y = Drawn.number(text, "y");
                assertTrue(
                        y > Drawn.number(box, "y") + 8 && y < Drawn.number(box, "y") + Drawn.number(box, "height") - 1);
            }
        }));
    }

    @Test
    void arrows_are_strong_exactly_along_the_active_paths() {
        for (CausalCase shown : List.of(Cases.patient(), Cases.clinic(), Cases.awkward(), Cases.large(30, 3, 1))) {
            Set<String> expected = new TreeSet<>();
            for (List<Integer> path : shown.paths()) {
                for (int i = 1; i < path.size(); i++) {
                    int one = path.get(i - 1);
                    int other = path.get(i);
                    boolean down =
                            Set.copyOf(boxed(shown.network().parents(other))).contains(one);
                    expected.add(down ? named(shown, one, other) : named(shown, other, one));
                }
            }
            Element root = root(shown);
            assertEquals(expected, new TreeSet<>(titles(Drawn.all(root, "g", "active"))));
            Set<String> all = new HashSet<>();
            for (int i = 0; i < shown.network().size(); i++) {
                for (int parent : shown.network().parents(i)) {
                    all.add(named(shown, parent, i));
                }
            }
            assertEquals(all, new HashSet<>(titles(Drawn.all(root, "g", "arrow"))));
        }
    }

    private static List<Integer> boxed(int[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }

    private static String named(CausalCase shown, int from, int to) {
        return shown.name(from) + " → " + shown.name(to);
    }

    /** Of the arrows in the drawing; those in its key have none. */
    private static List<String> titles(List<Element> groups) {
        return groups.stream()
                .flatMap(group -> Drawn.all(group, "title", "").stream())
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void what_is_given_asked_and_done_says_so_and_arrows_into_what_is_done_are_cut() {
        Element patient = root(Cases.patient());
        assertEquals(
                List.of("asked", "given", "given", "given", "rival"),
                Drawn.all(patient, "text", "role").stream()
                        .map(Element::getTextContent)
                        .sorted()
                        .toList());
        Element prevented = root(Cases.prevented());
        assertEquals(List.of("smoke → lung"), titles(Drawn.all(prevented, "g", "cut")));
        assertTrue(Drawn.all(prevented, "g", "done").stream()
                .anyMatch(group ->
                        variable(group) == Cases.prevented().done().get(0).variable()));
        assertTrue(CausalDiagram.of(Cases.prevented(), Set.of()).caption().contains("lung=no is made so"));
    }

    @Test
    void a_soft_finding_is_told_from_what_is_known() {
        CausalCase clinic = Cases.clinic();
        int xray = clinic.network().indexOf("xray").orElseThrow();
        CausalCase shown = CausalCase.of(
                clinic.network(),
                clinic.before(),
                clinic.after(),
                clinic.findings().with(new Likelihoods(xray, 0.8, 0.2)));
        List<Element> soft = Drawn.all(root(shown), "g", "soft");
        assertEquals(
                List.of(xray), soft.stream().map(CausalDiagramTest::variable).toList());
        assertTrue(Drawn.all(soft.get(0), "g", "told").isEmpty());
        assertTrue(CausalDiagram.of(shown, Set.of()).alternative().contains("Given: asia=yes, dysp=yes, xray~0.8:0.2"));
    }

    @Test
    void of_a_large_network_whole_paths_are_drawn_and_the_rest_is_counted() {
        CausalCase shown = Cases.large(223, 6, 2);
        Figure figure = CausalDiagram.of(shown, Set.of());
        Set<Integer> drawn = Drawn.all(Drawn.root(figure), "g", "variable").stream()
                .map(CausalDiagramTest::variable)
                .collect(Collectors.toSet());
        assertTrue(drawn.size() <= Excerpt.MOST && drawn.size() > 6, drawn.size() + " boxes");
        assertTrue(drawn.contains(0));
        shown.findings().all().forEach(finding -> assertTrue(drawn.contains(finding.variable())));
        assertTrue(figure.caption().contains((223 - drawn.size()) + " of 223 variables are left out"));
        Excerpt excerpt = Excerpt.of(shown);
        assertFalse(excerpt.paths().isEmpty());
        excerpt.paths().forEach(path -> assertTrue(drawn.containsAll(path)));
    }

    @Test
    void more_findings_than_there_is_room_for_are_counted_too() {
        CausalCase shown = Cases.large(300, 120, 3);
        Excerpt excerpt = Excerpt.of(shown.along(List.of()));
        assertEquals(Excerpt.MOST, excerpt.variables().size());
        assertTrue(CausalDiagram.of(shown.along(List.of()), Set.of()).caption().contains("260 of 300"));
    }

    @Test
    void in_a_network_of_middling_size_what_is_on_no_path_is_small() {
        CausalCase shown = Cases.large(30, 3, 1);
        Set<Integer> active = new HashSet<>(Set.of(0));
        shown.paths().forEach(active::addAll);
        Set<Integer> large = new HashSet<>();
        for (Element group : Drawn.all(root(shown), "g", "variable")) {
            if (!group.getAttribute("class").contains("small")) {
                large.add(variable(group));
            }
        }
        assertEquals(active, large);
    }

    @Test
    void the_words_say_what_is_to_be_seen() {
        Figure figure = CausalDiagram.of(Cases.clinic(), Set.of("c1"));
        assertEquals(Set.of("c1"), figure.claims());
        for (String part : List.of(
                "8 variables",
                "Given: asia=yes, dysp=yes",
                "Asked: bronc=yes 45% → 81%",
                "Rival: lung=yes 5.5% → 10%",
                "asia → tub → either → dysp ← bronc")) {
            assertTrue(figure.alternative().contains(part), figure.alternative());
        }
        assertTrue(((Drawing) figure.content()).markup().contains("aria-label=\"" + figure.alternative() + "\""));
        assertTrue(figure.caption().contains("about bronc and lung"));
    }

    @Test
    void the_same_case_has_the_same_picture() {
        List<String> once = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            once.add(cases().map(
                            shown -> CausalDiagram.of(shown, Set.of()).content().toString())
                    .collect(Collectors.joining()));
        }
        assertEquals(once.get(0), once.get(1));
    }
}
