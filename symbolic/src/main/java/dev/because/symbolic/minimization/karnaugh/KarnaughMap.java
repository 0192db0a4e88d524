package dev.because.symbolic.minimization.karnaugh;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Karnaugh map (Karnaugh, <i>The map method for synthesis of combinational logic circuits</i>, 1953) of two to six
 * variables: at most 4 × 4 cells a sheet, at most 2 × 2 sheets. Minterms that differ in one variable lie beside each other,
 * or at opposite ends of a row or column, or at the same place of two sheets beside each other.
 */
public final class KarnaughMap {
    public static final int LEAST_INPUTS = 2;
    public static final int MOST_INPUTS = 6;

    private static final int ON_SHEET = 4;

    private final Axis sheetsDown;
    private final Axis sheetsAcross;
    private final Axis down;
    private final Axis across;

    private KarnaughMap(Axis sheetsDown, Axis sheetsAcross, Axis down, Axis across) {
        this.sheetsDown = sheetsDown;
        this.sheetsAcross = sheetsAcross;
        this.down = down;
        this.across = across;
    }

    /**
     * The usual map. The last four variables lie on the sheet, of these the first half, rounded down, runs down it; what is
     * before them chooses the sheet. So A | B, A | BC, AB | CD, A: BC | DE, AB: CD | EF.
     *
     * @throws IllegalArgumentException if there are not two to six inputs
     */
    public static KarnaughMap of(int inputs) {
        if (!canShow(inputs)) {
            throw new IllegalArgumentException("a Karnaugh map of " + inputs + " variables");
        }
        int sheetInputs = Math.max(0, inputs - ON_SHEET);
        int downInputs = Math.min(inputs, ON_SHEET) / 2;
        return new KarnaughMap(
                Axis.range(0, sheetInputs / 2),
                Axis.range(sheetInputs / 2, sheetInputs),
                Axis.range(sheetInputs, sheetInputs + downInputs),
                Axis.range(sheetInputs + downInputs, inputs));
    }

    /** Whether there are maps of so many inputs. */
    public static boolean canShow(int inputs) {
        return inputs >= LEAST_INPUTS && inputs <= MOST_INPUTS;
    }

    /** The same with what runs down running across, as in some textbooks; the sheets stay where they are. */
    public KarnaughMap transposed() {
        return new KarnaughMap(sheetsDown, sheetsAcross, across, down);
    }

    public int inputs() {
        return Stream.of(sheetsDown, sheetsAcross, down, across)
                .mapToInt(axis -> axis.variables().size())
                .sum();
    }

    /** What runs down each sheet. */
    public Axis down() {
        return down;
    }

    /** What runs across each sheet. */
    public Axis across() {
        return across;
    }

    /** Its sheets, from above, then from the left. */
    public List<Sheet> sheets() {
        return IntStream.range(0, sheetsDown.length() * sheetsAcross.length())
                .mapToObj(index -> {
                    int row = index / sheetsAcross.length();
                    int column = index % sheetsAcross.length();
                    List<Literal> literals = new ArrayList<>(sheetsDown.literals(row));
                    literals.addAll(sheetsAcross.literals(column));
                    return new Sheet(index, row, column, literals);
                })
                .toList();
    }

    /** Where a row of the truth table lies. */
    public Cell cell(long row) {
        Cube minterm = Cube.minterm(inputs(), row);
        return new Cell(
                sheetsDown.position(minterm) * sheetsAcross.length() + sheetsAcross.position(minterm),
                down.position(minterm),
                across.position(minterm));
    }

    /** The row of the truth table that lies there. */
    public long row(Cell cell) {
        List<Literal> literals = new ArrayList<>(sheets().get(cell.sheet()).literals());
        literals.addAll(down.literals(cell.row()));
        literals.addAll(across.literals(cell.column()));
        return Cube.of(inputs(), literals).firstRow();
    }

    /** The cells of a product of literals, as the rectangles that they make. */
    public Loop loop(Cube cube) {
        if (cube.inputs() != inputs()) {
            throw new IllegalArgumentException(cube + " on a map of " + inputs() + " variables");
        }
        List<Piece> pieces = new ArrayList<>();
        for (Sheet sheet : sheets()) {
            if (sheet.literals().stream().anyMatch(literal -> cube.has(literal.negated()))) {
                continue;
            }
            for (Span rows : down.spans(cube)) {
                for (Span columns : across.spans(cube)) {
                    pieces.add(new Piece(sheet.index(), rows, columns));
                }
            }
        }
        return new Loop(cube, pieces);
    }
}
