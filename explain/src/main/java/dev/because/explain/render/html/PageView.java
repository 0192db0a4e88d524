package dev.because.explain.render.html;

import java.util.List;

/**
 * What the templates speak of, under the names by which they do. A list in the place of an optional thing has one element
 * or none: to a template, a list is also a condition.
 */
record PageView(
        String question,
        String style,
        String verb,
        List<Option> options,
        List<PartView> parts,
        List<SheetView> sheet,
        List<Further> further,
        String claims,
        List<TableView> ledger,
        List<SourceView> sources) {
    record Option(String name, String value) {}

    record SourceView(String id, String path, String sha256) {}

    record PartView(
            String key,
            String heading,
            List<SentenceView> sentences,
            boolean illustrated,
            List<FigureView> figures,
            List<Further> below) {}

    /** The channels of a layer, a card each. */
    record SheetView(String introduction, List<CardView> cards) {}

    record CardView(int channel, List<Line> sentences, List<GridView> grids, String shown, List<Line> stimuli) {}

    record GridView(String kind, String title, String source, int width, int height, String alternative) {}

    record Line(String text) {}

    record Further(boolean illustrated, List<FigureView> figures) {}

    record SentenceView(String text, List<PictureLink> pictures, List<ReasonView> reason, List<TableView> tables) {}

    record PictureLink(int number) {}

    record FigureView(
            int number,
            List<ImageView> images,
            List<DrawingView> drawings,
            boolean drawn,
            boolean wide,
            String caption,
            List<LegendView> legend) {}

    record ImageView(String source, int width, int height, String alternative) {}

    /** Elements that the page takes as they are. */
    record DrawingView(String markup) {}

    record LegendView(String below, String above, String source, String alternative) {}

    record ReasonView(String rule, String conclusion, List<Premise> premises, boolean absences, List<Absence> absent) {}

    record Premise(String id, String separator) {}

    record Absence(String text) {}

    /** Claims of one kind, a row each. */
    record TableView(String kind, List<Column> columns, String basis, List<Row> rows) {}

    record Column(String name, boolean numeric, boolean units, String unit) {}

    record Row(
            String id,
            boolean anchored,
            List<Cell> cells,
            String basis,
            List<CertificateView> certificate,
            List<ReasonView> reason) {}

    record Cell(String name, String text, boolean numeric, boolean exacts, String exact, boolean units, String unit) {}

    record CertificateView(String kind, String words, List<FieldView> fields) {}

    record FieldView(String name, String text, boolean source) {}
}
