package dev.because.neural.data.card;

import dev.because.neural.data.InputFile;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Labels;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the names of classes from a text file, one a line, with or without their numbers before them ("7:stingray"). */
final class LabelLines {
    static final String EXPECTED = "a file with the name of one class a line";

    private static final int MOST_BYTES = 16 << 20;

    private LabelLines() {}

    /** @throws BadInputException if the file cannot be read, or holds no names */
    static Labels read(Path file) {
        return parse(file.toString(), InputFile.bytes(file, MOST_BYTES, EXPECTED));
    }

    /** @throws BadInputException if the bytes are not UTF-8, hold no names, or a line within is empty */
    static Labels parse(String where, byte[] bytes) {
        List<String> lines = InputFile.text(where, bytes)
                .stripTrailing()
                .lines()
                .map(String::strip)
                .toList();
        if (lines.isEmpty() || lines.size() == 1 && lines.get(0).isEmpty()) {
            throw new BadInputException(where, "no names", EXPECTED);
        }
        int gap = lines.indexOf("");
        if (gap >= 0) {
            throw new BadInputException(where + " line " + (gap + 1), "an empty line", "the name of class " + gap);
        }
        boolean numbered =
                IntStream.range(0, lines.size()).allMatch(i -> lines.get(i).startsWith(i + ":"));
        return new Labels(
                numbered
                        ? lines.stream()
                                .map(line ->
                                        line.substring(line.indexOf(':') + 1).strip())
                                .toList()
                        : lines);
    }
}
