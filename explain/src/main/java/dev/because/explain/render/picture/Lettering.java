package dev.because.explain.render.picture;

import java.util.Map;

/** Figures of five by seven pixels: enough to write a percentage, and the same on every machine. */
final class Lettering {
    static final int HEIGHT = 7;
    private static final int WIDTH = 5;
    private static final int GAP = 1;

    private static final Map<Character, String> GLYPHS = Map.ofEntries(
            Map.entry('0', " ### #   ##  ### # ###  ##   # ### "),
            Map.entry('1', "  #   ##    #    #    #    #   ### "),
            Map.entry('2', " ### #   #    #   #   #   #   #####"),
            Map.entry('3', "#####   #   #     #     ##   # ### "),
            Map.entry('4', "   #   ##  # # #  # #####   #    # "),
            Map.entry('5', "######    ####     #    ##   # ### "),
            Map.entry('6', "  ##  #   #    #### #   ##   # ### "),
            Map.entry('7', "#####    #   #   #   #    #    #   "),
            Map.entry('8', " ### #   ##   # ### #   ##   # ### "),
            Map.entry('9', " ### #   ##   # ####    #   #  ##  "),
            Map.entry('%', "##   ##  #   #   #   #   #  ##   ##"),
            Map.entry('.', "                          ##   ##  "),
            Map.entry('-', "               #####               "),
            Map.entry('+', "       #    #  #####  #    #       "));

    private Lettering() {}

    /** How wide a text is, in pixels of that size. */
    static int width(String text, int size) {
        return (text.length() * (WIDTH + GAP) - GAP) * size;
    }

    /** Writes a text of digits, signs and points; its upper left corner is given. */
    static void write(Canvas canvas, String text, int top, int left, int size, int colour) {
        for (int i = 0; i < text.length(); i++) {
            String glyph = GLYPHS.get(text.charAt(i));
            if (glyph == null) {
                throw new IllegalArgumentException("no figure for " + text.charAt(i) + " in " + text);
            }
            int start = left + i * (WIDTH + GAP) * size;
            for (int dot = 0; dot < glyph.length(); dot++) {
                if (glyph.charAt(dot) == '#') {
                    int row = top + dot / WIDTH * size;
                    int column = start + dot % WIDTH * size;
                    canvas.fill(row, column, row + size, column + size, colour, 1);
                }
            }
        }
    }
}
