package dev.because.explain.render.board.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.justification.Source;
import dev.because.explain.render.board.Boards;
import dev.because.explain.render.drawing.Drawn;
import dev.because.symbolic.game.Side;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GamePageTest {
    private static final List<Source> SOURCES = List.of(new Source("s1", "opera.pgn", "0".repeat(64)));

    /** The page as a strict reader takes it: only what HTML leaves open by rule is closed first. */
    private static Element root(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>\n", "").replaceAll("<meta([^>]*)>", "<meta$1/>");
        int style = xml.indexOf("<style>");
        String without = xml.substring(0, style) + xml.substring(xml.indexOf("</style>") + "</style>".length());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(without)))
                .getDocumentElement();
    }

    private static Element opera() throws Exception {
        return root(new GamePage(Games.opera(), SOURCES).html());
    }

    private static List<String> texts(Element root, String element, String style) {
        return Drawn.all(root, element, style).stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void the_score_sheet_has_every_move_in_its_order() throws Exception {
        List<String> moves = texts(opera(), "span", "half").stream()
                .map(san -> san.replaceAll("[?!]", ""))
                .filter(san -> !san.isEmpty())
                .toList();
        assertEquals(Boards.OPERA, moves);
    }

    @Test
    void the_runs_and_the_moments_together_are_the_game() throws Exception {
        List<String> moves = new ArrayList<>();
        Element root = opera();
        Element moments = Drawn.all(root, "div", "moments").get(0);
        for (int i = 0; i < moments.getChildNodes().getLength(); i++) {
            if (moments.getChildNodes().item(i) instanceof Element element) {
                String text = element.getTagName().equals("article")
                        ? Drawn.all(element, "h3", "")
                                .get(0)
                                .getTextContent()
                                .replaceAll(" (inaccuracy|mistake|blunder)$", "")
                        : element.getAttribute("class").equals("run") ? element.getTextContent() : "";
                for (String word :
                        text.replaceAll("[0-9]+[.…][ \u00a0]|[?!]", "").split(" ")) {
                    moves.add(word);
                }
            }
        }
        moves.removeIf(String::isEmpty);
        assertEquals(Boards.OPERA, moves);
    }

    @Test
    void every_link_leads_to_a_moment_and_every_moment_has_links_from_sheet_and_chart() throws Exception {
        Element root = opera();
        Set<String> anchors = Drawn.all(root, "article", "moment").stream()
                .map(moment -> moment.getAttribute("id"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("move-3-black", "move-9-black", "move-12-black", "move-16-white"), anchors);
        for (String place : List.of("sheet", "evaluation")) {
            Element from = Drawn.all(root, place.equals("sheet") ? "nav" : "div", place)
                    .get(0);
            Set<String> linked = Drawn.all(from, "a", "").stream()
                    .map(link -> link.getAttribute("href").substring(1))
                    .collect(Collectors.toSet());
            assertEquals(anchors, linked, place);
        }
    }

    @Test
    void a_moment_has_its_sign_its_change_its_sentences_what_was_better_and_its_board() throws Exception {
        Element moment = Drawn.all(opera(), "article", "moment").get(1);
        assertEquals(
                "9… b5?? blunder", Drawn.all(moment, "h3", "blunder").get(0).getTextContent());
        assertEquals(List.of("+2.05 → +4.20"), texts(moment, "p", "change"));
        assertEquals(List.of("Better: 9…\u00a0Qb4 10.\u00a0Qxb4 Bxb4"), texts(moment, "p", "better"));
        Element board = Drawn.all(Drawn.all(moment, "div", "shown").get(0), "div", "board")
                .get(0);
        assertEquals(
                Long.bitCount(Boards.opera(17).occupied()),
                Drawn.all(board, "g", "man").size());
        assertEquals(
                5,
                Drawn.all(Drawn.all(moment, "ol", "strip").get(0), "li", "ply").size());
        assertTrue(moment.getTextContent().contains("b5 throws away the defence because"));
    }

    @Test
    void errors_are_counted_by_side() throws Exception {
        List<String> counts = texts(opera(), "span", "count");
        assertEquals(
                List.of(
                        "?! 0 inaccuracies",
                        "? 0 mistakes",
                        "?? 0 blunders",
                        "?! 1 inaccuracy",
                        "? 1 mistake",
                        "?? 1 blunder"),
                counts);
    }

    @Test
    void the_header_says_who_played_where_and_how_it_ended() throws Exception {
        Element root = opera();
        assertEquals(
                "Paul Morphy – Duke Karl / Count Isouard 1–0",
                root.getElementsByTagName("h1").item(0).getTextContent());
        assertEquals(List.of("Paris Opera", "1858", "C41"), texts(root, "span", "circumstance"));
        AnnotatedGame bare = new AnnotatedGame(
                Map.of("Result", "*", "White", "?", "Date", "2001.03.??"),
                List.of(),
                List.of(AnnotatedMove.of(40, Side.BLACK, "Kd7")));
        Element page = root(new GamePage(bare, List.of()).html());
        assertEquals("White – Black", page.getElementsByTagName("h1").item(0).getTextContent());
        assertEquals(List.of("2001-03"), texts(page, "span", "circumstance"));
        assertEquals(List.of("", "Kd7"), texts(page, "span", "half"));
        assertEquals(List.of(), Drawn.all(page, "div", "evaluation"));
    }

    @Test
    void what_strangers_wrote_is_escaped() throws Exception {
        String html = new GamePage(Games.withoutComments(60), List.of()).html();
        assertFalse(html.contains("<script"));
        assertTrue(root(html)
                .getElementsByTagName("h1")
                .item(0)
                .getTextContent()
                .startsWith("<script>alert(\"x\")</script> & Sons – "));
        AnnotatedMove move =
                AnnotatedMove.of(1, Side.WHITE, "<i>e4").saying(List.of("<b>")).better(List.of("<u>"));
        String hostile = new GamePage(
                        new AnnotatedGame(Map.of("Event", "</style><b>"), List.of("<b>"), List.of(move)), List.of())
                .html();
        root(hostile);
        assertFalse(hostile.contains("<b><") || hostile.contains("<i>") || hostile.contains("<u>"));
    }

    @Test
    void the_page_needs_nothing_but_itself_is_small_and_the_same_again() throws Exception {
        String html = new GamePage(Games.opera(), SOURCES).html();
        assertEquals(html, new GamePage(Games.opera(), SOURCES).html());
        assertFalse(html.contains("<script") || html.contains("http://") || html.contains("https://"));
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 300_000, bytes + " bytes");
        Set<String> ids = new HashSet<>();
        Drawn.all(root(html), "*", "").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertTrue(ids.add(id), id + " twice"));
        assertEquals(5, ids.size());
    }
}
