package dev.because.scenarios.scenario.sheet;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridRow;
import dev.because.symbolic.rules.authoring.grid.Spreadsheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads scenarios from a spreadsheet strictly: what it does not know it refuses, with row and column. */
public final class SheetReader {
    private SheetReader() {}

    /**
     * The cases of a file, in its order.
     *
     * @throws BadInputException if the file cannot be read or holds anything but cases
     */
    public static List<SheetCase> read(Path file) {
        List<SheetCase> cases = new ArrayList<>();
        for (Grid grid : sheets(file).grids()) {
            read(grid, cases);
        }
        if (cases.isEmpty()) {
            throw new BadInputException(file.toString(), "no row with a case", "a scenario");
        }
        return cases;
    }

    private static Spreadsheet sheets(Path file) {
        try {
            Spreadsheet sheets = Spreadsheet.read(Files.readAllBytes(file), file.toString());
            sheets.faults().stream().findFirst().ifPresent(fault -> {
                throw refusal(fault);
            });
            return sheets;
        } catch (UnreadableException e) {
            throw refusal(e.fault());
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "no such file", "a file with scenarios");
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "an error (" + e.getMessage() + ")", "a file that can be read");
        }
    }

    private static void read(Grid grid, List<SheetCase> into) {
        if (grid.rows().isEmpty()) {
            return;
        }
        Map<Integer, Heading> headings = headings(grid.rows().get(0));
        Optional<Written> rules = Optional.empty();
        for (GridRow row : grid.rows().subList(1, grid.rows().size())) {
            boolean onlyNotes = row.filled().stream()
                    .allMatch(column ->
                            headings.containsKey(column) && headings.get(column).topic() == Heading.Topic.NOTE);
            if (!onlyNotes) {
                CaseReader reader = new CaseReader(headings, row);
                into.add(reader.read(rules));
                rules = reader.rules().or(keep(rules));
            }
        }
    }

    private static Supplier<Optional<Written>> keep(Optional<Written> rules) {
        return () -> rules;
    }

    private static Map<Integer, Heading> headings(GridRow row) {
        Map<Integer, Heading> headings = new LinkedHashMap<>();
        for (int column : row.filled()) {
            Written cell = row.cell(column);
            Heading heading = Heading.of(cell);
            if (heading.isOnce() && headings.containsValue(heading)) {
                throw new BadInputException(
                        cell.place().toString(),
                        "the heading \"" + cell.text() + "\" a second time",
                        heading.topic() == Heading.Topic.FACT || heading.topic() == Heading.Topic.EXPECT
                                ? "a word that tells them apart: " + told(heading)
                                : "each heading once");
            }
            headings.put(column, heading);
        }
        if (headings.values().stream().noneMatch(heading -> heading.topic() == Heading.Topic.SCENARIO)) {
            throw new BadInputException(
                    row.cell(0).place().toString(), "no heading Scenario", "one among the headings");
        }
        return headings;
    }

    private static String told(Heading heading) {
        String first = heading.topic() == Heading.Topic.FACT ? "Fact " : "Expect ";
        return first + heading.name() + " other" + (heading.field().isEmpty() ? "" : "." + heading.field());
    }

    private static BadInputException refusal(Fault fault) {
        return new BadInputException(fault.place().toString(), fault.found(), fault.expected());
    }
}
