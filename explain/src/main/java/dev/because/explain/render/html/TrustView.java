package dev.because.explain.render.html;

import java.util.List;

/** What the template of {@link TrustPage} speaks of. */
record TrustView(
        String heading, String asked, String style, List<RowView> rows, List<Judged> methods, List<String> meanings) {
    record RowView(String method, List<CellView> cells) {}

    record CellView(String name, String text) {}

    record Judged(String method, List<SentenceText> verdict, List<Chart> charts) {}

    record SentenceText(String text) {}

    record Chart(
            int width,
            int height,
            int left,
            int right,
            int foot,
            String alternative,
            String caption,
            List<Tick> ticks,
            List<Mark> marks,
            List<Series> series) {}

    record Tick(String y, String text, String label) {}

    record Mark(String x, String anchor, String label) {}

    record Series(String style, String name, String points) {}
}
