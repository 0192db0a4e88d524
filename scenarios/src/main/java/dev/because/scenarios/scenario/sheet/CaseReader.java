package dev.because.scenarios.scenario.sheet;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.expectation.ExpectedClaim;
import dev.because.scenarios.scenario.expectation.ExpectedValue;
import dev.because.scenarios.scenario.expectation.Words;
import dev.because.scenarios.scenario.sheet.Heading.Topic;
import dev.because.scenarios.scenario.subject.GivenFact;
import dev.because.scenarios.scenario.subject.GivenValue;
import dev.because.scenarios.scenario.subject.Subject;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.authoring.grid.GridRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads one row under some headings. */
final class CaseReader {
    private final Map<Integer, Heading> headings;
    private final GridRow row;

    CaseReader(Map<Integer, Heading> headings, GridRow row) {
        this.headings = headings;
        this.row = row;
    }

    /** @param above the rules of the row above */
    SheetCase read(Optional<Written> above) {
        refuseLoose();
        Written rules = rules().or(() -> above)
                .orElseThrow(() -> refusal(row.cell(0), "no rules", "a file or folder in the column Rules"));
        Expectation.Drawn expectation = expectation();
        if (expectation.equals(NOTHING)) {
            throw refusal(row.cell(0), "nothing expected", "something in a column Expect, Fires, Says, …");
        }
        return new SheetCase(
                single(Topic.SCENARIO)
                        .map(Written::text)
                        .orElseThrow(() -> refusal(row.cell(0), "no name", "the case's name in the column Scenario")),
                row.number(),
                row.cell(0).place().toString(),
                lines(Topic.NEEDS),
                new Subject.Given(rules.text(), single(Topic.DAY).map(CaseReader::day), facts(), where(rules)),
                expectation);
    }

    /** The rules that this row names. */
    Optional<Written> rules() {
        return single(Topic.RULES);
    }

    private static final Expectation.Drawn NOTHING =
            new Expectation.Drawn(List.of(), List.of(), List.of(), new Words(List.of(), List.of(), Optional.empty()));

    private void refuseLoose() {
        row.filled().stream()
                .filter(column -> !headings.containsKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw refusal(
                            row.cell(column), "\"" + row.cell(column).text() + "\" under no heading", "an empty cell");
                });
    }

    private Expectation.Drawn expectation() {
        List<ExpectedClaim> claims = new ArrayList<>();
        List<ExpectedClaim> absent = new ArrayList<>();
        groups(Topic.EXPECT).forEach(cells -> {
            Map<String, ExpectedValue> values = new TreeMap<>();
            boolean drawn = true;
            for (Map.Entry<Heading, Written> cell : cells.entrySet()) {
                if (cell.getKey().field().isEmpty()) {
                    drawn = truth(cell.getValue());
                } else {
                    values.put(
                            cell.getKey().field(),
                            ExpectedCell.read(cell.getValue().text()));
                }
            }
            String name = cells.keySet().iterator().next().name();
            (drawn ? claims : absent).add(ExpectedClaim.conclusion(name, values));
        });
        lines(Topic.NOT_CONCLUDED).forEach(name -> absent.add(ExpectedClaim.conclusion(name, Map.of())));
        return new Expectation.Drawn(
                claims,
                absent,
                lines(Topic.FIRES),
                new Words(
                        lines(Topic.SAYS),
                        lines(Topic.SILENT),
                        single(Topic.TEXT).map(Written::text)));
    }

    private List<GivenFact> facts() {
        List<GivenFact> facts = new ArrayList<>();
        groups(Topic.FACT).forEach(cells -> {
            TreeMap<String, GivenValue> values = new TreeMap<>();
            boolean given = true;
            for (Map.Entry<Heading, Written> cell : cells.entrySet()) {
                if (cell.getKey().field().isEmpty()) {
                    given = truth(cell.getValue());
                } else {
                    values.put(
                            cell.getKey().field(),
                            GivenValue.ofCell(cell.getValue().text(), where(cell.getValue())));
                }
            }
            if (given) {
                Map.Entry<Heading, Written> first = cells.entrySet().iterator().next();
                facts.add(new GivenFact(first.getKey().name(), values, where(first.getValue())));
            }
        });
        return facts;
    }

    /** The filled cells of one topic, those of one name and word together. */
    private List<Map<Heading, Written>> groups(Topic topic) {
        Map<List<String>, Map<Heading, Written>> groups = new LinkedHashMap<>();
        cells(heading -> heading.topic() == topic).forEach((heading, cell) -> groups.computeIfAbsent(
                        List.of(heading.name(), heading.word()), key -> new LinkedHashMap<>())
                .put(heading, cell.get(0)));
        return List.copyOf(groups.values());
    }

    private Optional<Written> single(Topic topic) {
        return cells(heading -> heading.topic() == topic).values().stream()
                .map(cells -> cells.get(0))
                .findFirst();
    }

    private List<String> lines(Topic topic) {
        return cells(heading -> heading.topic() == topic).values().stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.text().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Map<Heading, List<Written>> cells(Predicate<Heading> wanted) {
        Map<Heading, List<Written>> cells = new LinkedHashMap<>();
        row.filled().stream()
                .filter(column -> wanted.test(headings.get(column)))
                .forEach(column -> cells.computeIfAbsent(headings.get(column), heading -> new ArrayList<>())
                        .add(row.cell(column)));
        return cells;
    }

    private static boolean truth(Written cell) {
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw refusal(cell, "\"" + cell.text() + "\"", "yes, no or nothing");
        };
    }

    private static LocalDate day(Written cell) {
        try {
            return LocalDate.parse(cell.text());
        } catch (DateTimeParseException e) {
            throw refusal(cell, "\"" + cell.text() + "\"", "a day such as 2026-01-31");
        }
    }

    private static String where(Written cell) {
        return cell.place().toString();
    }

    private static BadInputException refusal(Written cell, String found, String expected) {
        return new BadInputException(where(cell), found, expected);
    }
}
