package dev.because.symbolic.rules.authoring.table;

import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridRow;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Where everything of a table stands.
 *
 * @param settings what it says of itself
 * @param columns in their order
 * @param rows its rules
 * @param isBroken whether a cell above the rules was refused
 */
record Layout(Settings settings, List<Column> columns, List<GridRow> rows, boolean isBroken) {
    /** Only the columns of a section. */
    List<Column> columns(Section section) {
        return columns.stream().filter(column -> column.section() == section).toList();
    }

    /** @throws UnreadableException if it has no headings; smaller faults go to the consumer */
    static Layout read(Grid grid, Consumer<UnreadableException> faults) {
        List<GridRow> rows = grid.rows().stream()
                .filter(row ->
                        row.isBroken() || !row.cell(row.filled().get(0)).text().startsWith("#"))
                .toList();
        Settings settings = new Settings();
        boolean broken = false;
        int next = 0;
        while (next < rows.size() && !isHeading(rows.get(next))) {
            if (!rows.get(next).isBroken()) {
                settings.add(rows.get(next), faults);
            }
            broken |= rows.get(next).isBroken();
            next++;
        }
        if (next == rows.size()) {
            throw new UnreadableException(
                    rows.get(0).cell(0).place(), "a table without headings", "a row with the headings When and Then");
        }
        GridRow sections = rows.get(next);
        boolean second = next + 1 < rows.size() && rows.get(next + 1).number() == sections.number() + 1;
        if (sections.isBroken() || second && rows.get(next + 1).isBroken()) {
            return new Layout(settings, List.of(), List.of(), true); // the fault is known
        }
        if (!second) {
            throw new UnreadableException(
                    sections.cell(0).place(),
                    "headings without a row below them",
                    "a row that says which field each column below When is about");
        }
        List<Column> columns = columns(sections, rows.get(next + 1), faults);
        return new Layout(settings, columns, rows.subList(next + 2, rows.size()), broken);
    }

    /** A row of headings has When or Then, and its first cell is no setting's name with one value beside it. */
    private static boolean isHeading(GridRow row) {
        List<Integer> filled = row.filled();
        boolean setting = filled.size() == 2
                && filled.get(0) == 0
                && filled.get(1) == 1
                && Settings.key(row.cell(0).text())
                        .filter(key -> Section.of(key).isEmpty())
                        .isPresent();
        return !setting
                && filled.stream()
                        .map(column -> Section.of(row.cell(column).text()))
                        .flatMap(Optional::stream)
                        .anyMatch(section -> section.isCondition() || section == Section.THEN);
    }

    private static List<Column> columns(GridRow sections, GridRow headings, Consumer<UnreadableException> faults) {
        Map<Integer, Boolean> used = new TreeMap<>();
        sections.filled().forEach(column -> used.put(column, true));
        headings.filled().forEach(column -> used.putIfAbsent(column, false));
        Map<Section, Written> narrow = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        Optional<Section> before = Optional.empty();
        for (Map.Entry<Integer, Boolean> entry : used.entrySet()) {
            Written title = sections.cell(entry.getKey());
            Written heading = headings.cell(entry.getKey());
            if (entry.getValue()) {
                before = Section.of(title.text());
                if (before.isEmpty()) {
                    faults.accept(title.instead(Nearest.expected(title.text(), Section.titles())));
                    before = Optional.of(Section.NOTES);
                }
            } else if (before.filter(Section::isWide).isEmpty()) {
                faults.accept(heading.instead("When, When not or Then above it"));
                continue;
            }
            Section section = before.orElseThrow();
            if (!section.isWide() && narrow.put(section, title) != null) {
                faults.accept(
                        new UnreadableException(title.place(), section.title() + " a second time", "one such column"));
            } else if (heading.text().isEmpty() && (section.isCondition() || section == Section.THEN)) {
                faults.accept(heading.instead(
                        section == Section.THEN
                                ? "conclusion, or the name of a value"
                                : "a field such as Belief.after"));
            } else {
                columns.add(new Column(entry.getKey(), section, heading));
            }
        }
        return columns;
    }
}
