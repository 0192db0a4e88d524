package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.english.Template;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well expressions and their rivals say what they are to say, in rows that none of them was learned from: a table. */
public final class FidelityTable {
    private static final int WIDTH = 760;
    private static final Template SHARE = Template.parse("fidelity", "{share|percent}");
    private static final Template BETWEEN =
            Template.parse("fidelity", "{share|percent} ({least|percent} to {greatest|percent})");

    private FidelityTable() {}

    /** A share, perhaps with an interval. */
    public record Share(double share, double least, double greatest) {
        /** A share of which nothing else is known. */
        public static Share of(double share) {
            return new Share(share, share, share);
        }

        private String text() {
            return (least == greatest ? SHARE : BETWEEN)
                    .fill(Map.of("share", share, "least", least, "greatest", greatest));
        }
    }

    /**
     * What was judged.
     *
     * @param name what it is called
     * @param right in how many rows it is right
     * @param balanced its balanced accuracy
     * @param precision its precision
     * @param recall its recall
     */
    public record Row(String name, int right, Share balanced, Share precision, Share recall) {}

    /**
     * The table.
     *
     * @param rows the best first, and rivals
     * @param of how many rows they are judged by
     * @param noun what these are, in the plural
     * @param claims the ids of the claims that it shows
     */
    public static Figure of(List<Row> rows, int of, String noun, Set<String> claims) {
        Markup markup = new Markup().open("table", "class", "fidelity").line();
        markup.open("thead").open("tr").leaf("th", "", "scope", "col");
        for (String name : List.of("right", "balanced accuracy", "precision", "recall")) {
            markup.leaf("th", name, "scope", "col", "class", "number");
        }
        markup.close("tr").close("thead").line().open("tbody").line();
        for (Row row : rows) {
            markup.open("tr").leaf("td", row.name(), "data-name", "");
            cell(markup, "right", row.right() + " of " + of);
            cell(markup, "balanced accuracy", row.balanced().text());
            cell(markup, "precision", row.precision().text());
            cell(markup, "recall", row.recall().text());
            markup.close("tr").line();
        }
        markup.close("tbody").close("table").line();
        String caption = "How well each does in " + of + " " + noun
                + " that none was learned from, with intervals of 95%. Whatever says the same every time has a balanced"
                + " accuracy of 50%.";
        return new Figure(
                caption,
                "Table of " + rows.size() + " rows: " + caption,
                new Drawing(markup.toString(), WIDTH),
                claims);
    }

    private static void cell(Markup markup, String name, String text) {
        markup.leaf("td", text, "class", "number", "data-name", name);
    }
}
