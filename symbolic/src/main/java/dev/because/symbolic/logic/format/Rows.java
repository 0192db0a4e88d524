package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one function by the numbers of its rows, such as {@code 6,8-14}: rows or ranges, in any order, with commas between
 * them. Ranges become cubes, so that even one of millions of rows is soon read.
 */
public final class Rows {
    private static final Pattern PART = Pattern.compile("\\s*(\\d+)\\s*(?:-\\s*(\\d+)\\s*)?");

    /** A range of rows with its place in the text. */
    private record Range(long first, long last, String where, int column) {}

    private Rows() {}

    /**
     * One output, F, of some inputs.
     *
     * @param inputs their names, of which the first is the most significant digit of a row's number
     * @param minterms the rows where it is true; may be empty
     * @param dontCare the rows where it does not matter; may be empty
     * @throws BadInputException with the column, if a text is no list of rows, or names a row that is not there or was named
     *     before; or if there are more than {@value Cube#ROW_INPUTS} inputs, or two of a name
     */
    public static Specification read(List<String> inputs, String minterms, String dontCare) {
        if (inputs.isEmpty() || inputs.size() > Cube.ROW_INPUTS) {
            throw new BadInputException(
                    "the variables",
                    inputs.size() + " names",
                    "1 to " + Cube.ROW_INPUTS + ", so that rows have numbers");
        }
        List<Range> on = ranges("the minterms", minterms, inputs.size());
        List<Range> free = ranges("the don't-cares", dontCare, inputs.size());
        List<Range> all = new ArrayList<>(on);
        all.addAll(free);
        refuseTwice(all);
        return new Specification(
                Ports.named(inputs),
                Cover.of(inputs.size(), cubes(on, inputs.size())),
                Cover.of(inputs.size(), cubes(free, inputs.size())));
    }

    private static List<Range> ranges(String where, String text, int inputs) {
        List<Range> ranges = new ArrayList<>();
        if (text.isBlank()) {
            return ranges;
        }
        int start = 0;
        for (String part : text.split(",", -1)) {
            int column = start + part.length() - part.stripLeading().length() + 1;
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw wrong(
                        where, column, part.isBlank() ? "nothing" : part.strip(), "a row or a range, such as 6,8-14");
            }
            long first = row(where, column, matcher.group(1), inputs);
            long last = matcher.group(2) == null
                    ? first
                    : row(where, start + matcher.start(2) + 1, matcher.group(2), inputs);
            if (last < first) {
                throw wrong(where, column, part.strip(), "a range that ascends");
            }
            ranges.add(new Range(first, last, where, column));
            start += part.length() + 1;
        }
        return ranges;
    }

    private static long row(String where, int column, String digits, int inputs) {
        long most = (1L << inputs) - 1;
        // Nineteen digits may be too many for a long; the last row has at most that many.
        if (digits.length() > 19 || Long.compareUnsigned(Long.parseUnsignedLong(digits), most) > 0) {
            throw wrong(where, column, "row " + digits, "0 to " + most + ", the rows of " + inputs + " inputs");
        }
        return Long.parseLong(digits);
    }

    private static void refuseTwice(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(Range::first));
        for (int i = 1; i < sorted.size(); i++) {
            Range before = sorted.get(i - 1);
            Range range = sorted.get(i);
            if (range.first() <= before.last()) {
                boolean same = range.where().equals(before.where());
                Range later = ranges.indexOf(range) > ranges.indexOf(before) ? range : before;
                Range earlier = later == range ? before : range;
                throw wrong(
                        later.where(),
                        later.column(),
                        "row " + range.first() + ", which is "
                                + (same ? "in column " + earlier.column() : "among " + earlier.where()) + " too",
                        same ? "each row once" : "each row in one of the two");
            }
        }
    }

    /** Cuts ranges into the largest blocks of rows that are cubes: as long as a power of two, and beginning at a multiple. */
    private static List<Cube> cubes(List<Range> ranges, int inputs) {
        List<Cube> cubes = new ArrayList<>();
        for (Range range : ranges) {
            long row = range.first();
            while (row <= range.last() && row >= 0) {
                int free = row == 0 ? inputs : Long.numberOfTrailingZeros(row);
                while (free > 0 && (free > 62 || row + (1L << free) - 1 > range.last())) {
                    free--;
                }
                Cube block = Cube.minterm(inputs, row);
                for (int input = inputs - free; input < inputs; input++) {
                    block = block.without(input);
                }
                cubes.add(block);
                row += 1L << free;
            }
        }
        return cubes;
    }

    private static BadInputException wrong(String where, int column, String found, String expected) {
        return new BadInputException(where + ", column " + column, found, expected);
    }
}
