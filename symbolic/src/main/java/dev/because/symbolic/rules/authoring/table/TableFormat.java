package dev.because.symbolic.rules.authoring.table;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.authoring.draft.DraftFormat;
import dev.because.symbolic.rules.authoring.draft.Drafts;
import dev.because.symbolic.rules.authoring.draft.KindWords;
import dev.because.symbolic.rules.authoring.draft.RuleDraft;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridRow;
import dev.because.symbolic.rules.authoring.grid.Spreadsheet;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decision tables, as the package describes them, in xlsx or csv; which of the two, the bytes tell. */
public final class TableFormat implements DraftFormat {
    @Override
    public Reading read(byte[] content, String file, Vocabulary words) {
        List<Fault> faults = new ArrayList<>();
        List<RuleDraft> drafts = drafts(content, file, words, faults);
        return Drafts.read(drafts, faults, words);
    }

    @Override
    public List<RuleDraft> drafts(byte[] content, String file, Vocabulary words, List<Fault> faults) {
        List<RuleDraft> drafts = new ArrayList<>();
        Map<String, Place> tables = new HashMap<>();
        try {
            Spreadsheet sheets = Spreadsheet.read(content, file);
            faults.addAll(sheets.faults());
            List<Grid> grids = sheets.grids().stream()
                    .filter(grid -> !grid.rows().isEmpty())
                    .toList();
            if (grids.isEmpty()) {
                throw new UnreadableException(
                        new Place(file, ""), "no table", "a sheet with the headings When and Then");
            }
            for (Grid grid : grids) {
                try {
                    table(grid, name(file, grid, grids.size()), new KindWords(words), tables, drafts, faults);
                } catch (UnreadableException e) {
                    faults.add(e.fault());
                }
            }
        } catch (UnreadableException e) {
            faults.add(e.fault());
        }
        return drafts;
    }

    private static void table(
            Grid grid,
            String name,
            KindWords words,
            Map<String, Place> tables,
            List<RuleDraft> drafts,
            List<Fault> faults) {
        int before = faults.size();
        Layout layout = Layout.read(grid, fault -> faults.add(fault.fault()));
        Written table = layout.settings()
                .get(Settings.TABLE)
                .orElseGet(() -> new Written(name, grid.rows().get(0).cell(0).place()));
        Place other = tables.putIfAbsent(table.text(), table.place());
        if (other != null) {
            throw new UnreadableException(
                    table.place(),
                    "the table " + table.text() + " a second time",
                    "another name, for the first is at " + other);
        }
        RowReader reader = new RowReader(layout, table, words, faults.size() > before || layout.isBroken());
        for (GridRow row : layout.rows()) {
            if (!row.isBroken()) {
                try {
                    drafts.add(reader.read(row));
                } catch (UnreadableException e) {
                    faults.add(e.fault());
                }
            }
        }
    }

    private static String name(String file, Grid grid, int count) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String base = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
        return count == 1 ? base : base + ", " + grid.name();
    }
}
