package dev.because.neural.data.digits;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Digits as text: a line for each, its class and then its 28×28 grey levels 0 to 255, row after row, separated by
 * commas. The build turns such a table into the {@linkplain EmbeddedDigits embedded pictures}.
 */
public final class DigitTable {
    private static final int SIDE = 28;

    private DigitTable() {}

    /** @throws BadInputException naming the line that is no digit */
    public static LabelledImages read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        byte[] pixels = new byte[lines.size() * SIDE * SIDE];
        byte[] labels = new byte[lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            String where = file + " line " + (line + 1);
            String[] fields = lines.get(line).split(",", -1);
            if (fields.length != 1 + SIDE * SIDE) {
                throw new BadInputException(where, fields.length + " numbers", "a class and 784 grey levels");
            }
            labels[line] = number(fields[0], 9, where);
            for (int i = 0; i < SIDE * SIDE; i++) {
                pixels[line * SIDE * SIDE + i] = number(fields[1 + i], 255, where);
            }
        }
        return new LabelledImages(SIDE, SIDE, pixels, labels);
    }

    private static byte number(String field, int most, String where) {
        String digits = field.strip();
        if (digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= most) {
            return (byte) Integer.parseInt(digits);
        }
        throw new BadInputException(where, "\"" + digits + "\"", "a whole number from 0 to " + most);
    }

    /**
     * Turns a table into a pair of IDX files, unless they are there and newer.
     *
     * @param arguments the table, the file for the pictures, the file for the labels
     */
    public static void main(String[] arguments) throws IOException {
        Path table = Path.of(arguments[0]);
        Path images = Path.of(arguments[1]);
        Path labels = Path.of(arguments[2]);
        if (newer(images, table) && newer(labels, table)) {
            return;
        }
        Files.createDirectories(images.toAbsolutePath().getParent());
        Idx.write(read(table), images, labels);
    }

    private static boolean newer(Path made, Path source) throws IOException {
        return Files.exists(made) && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(source)) >= 0;
    }
}
