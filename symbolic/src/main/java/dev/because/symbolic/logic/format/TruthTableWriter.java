package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes truth tables of comma-separated values, which {@link TruthTableReader} reads. */
public final class TruthTableWriter {
    /** The most inputs whose rows are written out. */
    public static final int MOST_INPUTS = 20;

    private TruthTableWriter() {}

    /**
     * All rows in order, with {@code -} for don't-care.
     *
     * @throws BadInputException if there are more than {@value #MOST_INPUTS} inputs
     */
    public static String write(Specification specification) {
        int inputs = specification.inputs();
        if (inputs > MOST_INPUTS) {
            throw new BadInputException(
                    "the truth table", inputs + " inputs", "at most " + MOST_INPUTS + ", which have a million rows");
        }
        Ports ports = specification.ports();
        List<String> lines = new ArrayList<>();
        lines.add(Stream.concat(ports.inputs().stream(), ports.outputs().stream())
                .map(TruthTableWriter::field)
                .collect(Collectors.joining(",")));
        byte[][] values = values(specification);
        for (int row = 0; row < 1 << inputs; row++) {
            StringBuilder line = new StringBuilder();
            for (int input = 0; input < inputs; input++) {
                line.append(row >> inputs - 1 - input & 1).append(',');
            }
            for (int output = 0; output < values.length; output++) {
                line.append(output == 0 ? "" : ",").append((char) values[output][row]);
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }

    private static byte[][] values(Specification specification) {
        byte[][] values = new byte[specification.outputs()][1 << specification.inputs()];
        for (byte[] column : values) {
            Arrays.fill(column, (byte) '0');
        }
        mark(values, specification.on(), '1');
        mark(values, specification.dontCare(), '-');
        return values;
    }

    private static void mark(byte[][] values, Cover cover, char mark) {
        for (Term term : cover.terms()) {
            int[] outputs = term.outputs().stream().toArray();
            int first = (int) term.cube().firstRow();
            int free = 0;
            for (int input = 0; input < cover.inputs(); input++) {
                free |= term.cube().cares().contains(input) ? 0 : 1 << cover.inputs() - 1 - input;
            }
            int part = 0;
            do {
                for (int output : outputs) {
                    values[output][first | part] = (byte) mark;
                }
                // The next subset of the free digits.
                part = part - free & free;
            } while (part != 0);
        }
    }

    private static String field(String name) {
        return name.matches(".*[,;\t\"].*") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
