package dev.because.symbolic.rules.authoring.table;

import dev.because.symbolic.rules.authoring.cell.CellReader;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.authoring.draft.FieldDraft;
import dev.because.symbolic.rules.authoring.draft.KindWords;
import dev.because.symbolic.rules.authoring.draft.PatternDraft;
import dev.because.symbolic.rules.authoring.draft.RemarksDraft;
import dev.because.symbolic.rules.authoring.draft.RuleDraft;
import dev.because.symbolic.rules.authoring.grid.GridRow;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes drafts of the rows of one table. */
final class RowReader {
    private static final String CONCLUSION = "conclusion";
    private static final Set<String> YES = Set.of("yes", "true", "x", "✓", "there is one");
    private static final Set<String> NO = Set.of("no", "false", "there is none");

    private final Layout layout;
    private final Written table;
    private final HitPolicy policy;
    private final String subject;
    private final boolean isBroken;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** A column and what it asks about. */
    private record Asking(Column column, Heading heading) {}

    /** The columns of one pattern. */
    private record Group(Section section, List<Asking> columns) {}

    /**
     * @param isBroken whether something is wrong with the settings or the headings, so that no row may become a rule
     * @throws UnreadableException if a setting cannot be read
     */
    RowReader(Layout layout, Written table, KindWords words, boolean isBroken) {
        this.isBroken = isBroken;
        this.layout = layout;
        this.table = table;
        this.policy = layout.settings().policy();
        this.subject = layout.settings().subject();
        for (Column column : layout.columns()) {
            if (column.section().isCondition()) {
                Heading heading = Heading.read(column.heading(), words);
                groups.computeIfAbsent(
                                column.section() + " " + heading.pattern(words),
                                any -> new Group(column.section(), new ArrayList<>()))
                        .columns()
                        .add(new Asking(column, heading));
            }
        }
    }

    /** @throws UnreadableException if something stands where nothing should */
    RuleDraft read(GridRow row) {
        row.filled().stream()
                .filter(number -> layout.columns().stream().noneMatch(column -> column.number() == number))
                .findFirst()
                .ifPresent(number -> {
                    throw row.cell(number).instead("nothing, for the column has no heading");
                });
        Place place = row.cell(row.filled().get(0)).place();
        Written name =
                cell(row, Section.RULE).orElseGet(() -> new Written(table.text() + " row " + row.number(), place));
        List<PatternDraft> when = new ArrayList<>();
        for (Group group : groups.values()) {
            pattern(group, row).ifPresent(when::add);
        }
        Map<String, Written> values = new LinkedHashMap<>();
        Optional<Written> conclusion = layout.settings().get(Settings.CONCLUDES);
        for (Column column : layout.columns(Section.THEN)) {
            Written cell = row.cell(column.number());
            if (column.heading().text().equalsIgnoreCase(CONCLUSION)) {
                conclusion = Optional.of(cell);
            } else if (!CellReader.isEmpty(cell.text())
                    && values.put(column.heading().text(), cell) != null) {
                throw new UnreadableException(
                        column.heading().place(), column.heading().text() + " a second time", "each value once");
            }
        }
        Map<String, Written> remarks = new TreeMap<>();
        for (Section section : Section.REMARKS) {
            cell(row, section)
                    .or(() -> layout.settings().get(section.title()))
                    .ifPresent(written -> remarks.put(section.remark(), written));
        }
        return new RuleDraft(
                name,
                when,
                conclusion.orElseGet(() -> new Written("", place)),
                values,
                new RemarksDraft(remarks),
                Optional.of(new Row(table.text(), row.number(), policy, subject)),
                overrides(row),
                isBroken,
                place);
    }

    private Optional<Written> cell(GridRow row, Section section) {
        return layout.columns(section).stream()
                .map(column -> row.cell(column.number()))
                .filter(written -> !written.text().isEmpty())
                .findFirst();
    }

    private boolean overrides(GridRow row) {
        return cell(row, Section.OVERRIDES)
                .or(() -> layout.settings().get(Section.OVERRIDES.title()))
                .filter(written -> !CellReader.isEmpty(written.text()))
                .map(RowReader::isYes)
                .orElse(false);
    }

    private static boolean isYes(Written written) {
        String text = written.text().toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw written.instead("yes or no");
        }
        return YES.contains(text);
    }

    private static Optional<PatternDraft> pattern(Group group, GridRow row) {
        boolean present = group.section() == Section.WHEN;
        boolean asked = false;
        Written kind = group.columns().get(0).heading().kind();
        Place place = row.cell(group.columns().get(0).column().number()).place();
        List<FieldDraft> fields = new ArrayList<>();
        for (Asking one : group.columns()) {
            Written cell = row.cell(one.column().number());
            boolean filled = !CellReader.isEmpty(cell.text());
            if (filled && !asked) {
                place = cell.place();
            }
            if (one.heading().field().isEmpty()) {
                boolean yes = filled && isYes(cell);
                if (filled && !yes && !present) {
                    throw cell.instead("yes, for the column stands below When not");
                }
                present &= yes || !filled;
            }
            one.heading().field().ifPresent(field -> {
                one.heading()
                        .name()
                        .ifPresent(name -> fields.add(new FieldDraft(field, new Written("$" + name, field.place()))));
                if (filled) {
                    fields.add(new FieldDraft(field, cell));
                }
            });
            boolean everywhere =
                    group.section() == Section.WHEN && one.heading().name().isPresent();
            asked |= filled || everywhere;
        }
        return asked ? Optional.of(new PatternDraft(present, kind, fields, place)) : Optional.empty();
    }
}
