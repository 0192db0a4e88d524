package dev.because.symbolic.rules.authoring.table;

import dev.because.symbolic.rules.authoring.cell.Cell;
import dev.because.symbolic.rules.authoring.cell.CellWriter;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes rules as decision tables, which {@link TableFormat} reads as the same rules, though in other places. */
public final class TableWriter {
    private static final String CONCLUSION = "conclusion";

    private final List<Rule> rules;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Map<Slot, FactPattern>> patterns = new ArrayList<>();
    private final Set<String> values = new LinkedHashSet<>();

    /** The columns of one pattern. Those of two slots of one kind and section must not be taken for one pattern. */
    private static final class Slot {
        private final boolean present;
        private final String kind;
        private final Set<String> fields = new LinkedHashSet<>();

        /** Whether a pattern asks for nothing but that there is such a fact. */
        private boolean isBare;

        Slot(boolean present, String kind) {
            this.present = present;
            this.kind = kind;
        }
    }

    private TableWriter(List<Rule> rules) {
        this.rules = rules;
        rules.forEach(rule -> {
            patterns.add(placed(rule));
            values.addAll(rule.then().values().keySet());
        });
    }

    /** One grid for each table of some rules, and one more for those that are no rows. */
    public static List<Grid> grids(RuleSet rules) {
        Map<String, List<Rule>> tables = new LinkedHashMap<>();
        rules.rules().forEach(rule -> tables.computeIfAbsent(
                        rule.row().map(Row::table).orElse(""), any -> new ArrayList<>())
                .add(rule));
        return tables.values().stream().map(TableWriter::grid).toList();
    }

    /**
     * One table; rules that are no rows all count. Its name, if any, becomes the grid's as well.
     *
     * @throws IllegalArgumentException if cells have no words for something that a rule says
     */
    public static Grid grid(List<Rule> rules) {
        return new TableWriter(rules).grid();
    }

    private Grid grid() {
        Optional<Row> row = rules.stream().findFirst().flatMap(Rule::row);
        List<List<String>> lines = new ArrayList<>();
        row.ifPresent(one -> lines.add(List.of(Settings.TABLE, one.table())));
        lines.add(List.of(
                Settings.HIT_POLICY,
                row.map(Row::policy).orElse(HitPolicy.COLLECT).name().toLowerCase(Locale.ROOT)));
        row.map(Row::subject)
                .filter(subject -> !subject.isEmpty())
                .ifPresent(subject -> lines.add(List.of(Settings.FOR_EACH, "$" + subject)));
        lines.add(List.of());
        List<Section> remarks = Stream.concat(Section.REMARKS.stream(), Stream.of(Section.OVERRIDES))
                .filter(section ->
                        rules.stream().anyMatch(rule -> !remark(rule, section).isEmpty()))
                .toList();
        headings(lines, remarks);
        for (int i = 0; i < rules.size(); i++) {
            lines.add(line(rules.get(i), patterns.get(i), remarks));
        }
        return Grid.of(row.map(TableWriter::sheet).orElse(""), lines);
    }

    private void headings(List<List<String>> lines, List<Section> remarks) {
        List<String> sections = new ArrayList<>(List.of(Section.RULE.title()));
        List<String> fields = new ArrayList<>(List.of(""));
        for (Slot slot : slots) {
            String kind = kind(slot);
            String section = slot.present ? Section.WHEN.title() : Section.WHEN_NOT.title();
            if (slot.isBare) {
                sections.add(section);
                fields.add(kind);
            }
            for (String field : slot.fields) {
                sections.add(section);
                fields.add(kind + "." + field);
            }
        }
        sections.add(Section.THEN.title());
        fields.add(CONCLUSION);
        for (String value : values) {
            sections.add(Section.THEN.title());
            fields.add(value);
        }
        remarks.forEach(remark -> sections.add(remark.title()));
        lines.add(sections);
        lines.add(fields);
    }

    /** The kind, with a letter that tells it from others of its section. */
    private String kind(Slot slot) {
        long before = slots.subList(0, slots.indexOf(slot)).stream()
                .filter(other -> other.present == slot.present && other.kind.equals(slot.kind))
                .count();
        return before == 0 ? slot.kind : slot.kind + " n" + (before + 1);
    }

    private List<String> line(Rule rule, Map<Slot, FactPattern> placed, List<Section> remarks) {
        List<String> line = new ArrayList<>(List.of(rule.name()));
        for (Slot slot : slots) {
            Optional<FactPattern> pattern = Optional.ofNullable(placed.get(slot));
            if (slot.isBare) {
                line.add(pattern.isPresent() ? "yes" : "");
            }
            for (String field : slot.fields) {
                line.add(pattern.map(one -> cell(one, field)).orElse(""));
            }
        }
        line.add(rule.then().conclusion());
        for (String value : values) {
            line.add(Optional.ofNullable(rule.then().values().get(value))
                    .map(CellWriter::operand)
                    .orElse(""));
        }
        remarks.forEach(remark -> line.add(remark(rule, remark)));
        return line;
    }

    private static String cell(FactPattern pattern, String field) {
        return CellWriter.write(new Cell(
                pattern.constraints().stream()
                        .filter(constraint -> constraint.field().equals(field))
                        .toList(),
                pattern.bound().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(field))
                        .map(Map.Entry::getKey)
                        .toList()));
    }

    private static String remark(Rule rule, Section section) {
        Remarks remarks = rule.remarks();
        return switch (section) {
            case SAYS -> remarks.says().orElse("");
            case PART -> remarks.part().equals("for") ? "" : remarks.part();
            case SOURCE -> remarks.source().orElse("");
            case EXAMPLE -> remarks.example().orElse("");
            case FROM -> remarks.from().map(Object::toString).orElse("");
            case UNTIL -> remarks.until().map(Object::toString).orElse("");
            default -> rule.overrides() ? "yes" : "";
        };
    }

    /** Gives each pattern of a rule a slot, from the left to the right, so that what it speaks of is bound before it. */
    private Map<Slot, FactPattern> placed(Rule rule) {
        Map<Slot, FactPattern> placed = new LinkedHashMap<>();
        int next = 0;
        List<Condition> ordered = Stream.concat(
                        rule.when().stream().filter(Condition::present),
                        rule.when().stream().filter(condition -> !condition.present()))
                .toList();
        for (Condition condition : ordered) {
            FactPattern pattern = condition.pattern();
            int at = next;
            while (at < slots.size()
                    && (slots.get(at).present != condition.present()
                            || !slots.get(at).kind.equals(pattern.kind()))) {
                at++;
            }
            if (at == slots.size()) {
                at = next;
                slots.add(at, new Slot(condition.present(), pattern.kind()));
            }
            Slot slot = slots.get(at);
            slot.fields.addAll(pattern.bound().values());
            pattern.constraints().forEach(constraint -> slot.fields.add(constraint.field()));
            slot.isBare |= pattern.bound().isEmpty() && pattern.constraints().isEmpty();
            placed.put(slot, pattern);
            next = at + 1;
        }
        return placed;
    }

    /** Names of sheets are at most 31 letters, and some letters cannot stand in them. */
    private static String sheet(Row row) {
        String name = row.table().replaceAll("[\\[\\]:*?/\\\\#']", " ").strip();
        return name.substring(0, Math.min(31, name.length()));
    }
}
