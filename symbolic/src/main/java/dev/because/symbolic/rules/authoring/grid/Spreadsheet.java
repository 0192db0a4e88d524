package dev.because.symbolic.rules.authoring.grid;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.expert.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sheets of a file.
 *
 * @param grids the sheets that count, in their order
 * @param faults single cells that were refused; their rows are broken
 */
public record Spreadsheet(List<Grid> grids, List<Fault> faults) {
    static final int MOST_BYTES = 1 << 23;
    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 256;

    public Spreadsheet {
        grids = List.copyOf(grids);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a workbook (xlsx) or separated values (csv); what it is, its bytes tell.
     *
     * @throws UnreadableException if it is neither, or is refused as a whole
     */
    public static Spreadsheet read(byte[] content, String file) {
        if (content.length > MOST_BYTES) {
            throw new UnreadableException(
                    new Place(file, ""), content.length + " bytes", "a file of at most " + MOST_BYTES);
        }
        List<Fault> faults = new ArrayList<>();
        List<Grid> grids = startsWith(content, 'P', 'K')
                ? new XlsxReader(file, faults).read(new XlsxGuard(file).checked(content))
                : startsWith(content, 0xD0, 0xCF) ? refuseOld(file) : List.of(CsvReader.read(content, file));
        return new Spreadsheet(grids, faults);
    }

    /** Whether a sheet of that name is for people only. */
    static boolean isForPeople(String sheet) {
        return sheet.startsWith("#") || sheet.toLowerCase(Locale.ROOT).startsWith("notes");
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static List<Grid> refuseOld(String file) {
        throw new UnreadableException(
                new Place(file, ""), "a workbook of the old kind, or an encrypted one", "a workbook saved as xlsx");
    }
}
