package dev.because.explain.render.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text will be, near enough: the reader's font is not known, so each sign counts as wide as it is in the widest of
 * the usual ones.
 */
public final class Lettering {
    private static final String NARROW = "iljtfrI.,:;'’!|()[] ";
    private static final String WIDE = "mwMW@%—…";
    private static final String SIGNS = "<>=+~&";
    private static final String ELLIPSIS = "…";

    /** How much wider bold letters are. */
    public static final double BOLD = 1.13;

    private Lettering() {}

    /** The width of a text in a font of that size. */
    public static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Lettering::share).sum();
    }

    private static double share(int sign) {
        if (WIDE.indexOf(sign) >= 0) {
            return 1;
        }
        if (sign >= 0x1100) {
            return sign >= 0x2010 && sign < 0x2200 ? 0.6 : 1.05;
        }
        if (SIGNS.indexOf(sign) >= 0) {
            return 0.84;
        }
        return NARROW.indexOf(sign) >= 0 ? 0.4 : Character.isUpperCase(sign) ? 0.74 : 0.61;
    }

    /**
     * A text in lines that are no wider than said, broken between words where that is possible. What does not fit is left
     * out of the middle, since names often differ at their ends.
     */
    public static List<String> wrap(String text, double size, double most, int lines) {
        String shown = text.isBlank() ? "(no name)" : text.strip().replaceAll("\\s+", " ");
        List<String> wrapped = broken(shown, size, most);
        int[] signs = shown.codePoints().toArray();
        for (int kept = signs.length - 1; wrapped.size() > lines && kept > 1; kept--) {
            int front = (kept + 1) / 2;
            wrapped = broken(
                    new String(signs, 0, front).strip()
                            + ELLIPSIS
                            + new String(signs, signs.length - (kept - front), kept - front).strip(),
                    size,
                    most);
        }
        return wrapped;
    }

    private static List<String> broken(String text, double size, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined, size) <= most) {
                line.replace(0, line.length(), joined);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line.setLength(0);
            for (int sign : word.codePoints().toArray()) {
                String longer = line + Character.toString(sign);
                if (!line.isEmpty() && width(longer, size) > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(sign);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
