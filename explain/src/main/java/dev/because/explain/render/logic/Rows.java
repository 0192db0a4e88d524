package dev.because.explain.render.logic;

import java.util.ArrayList;
import java.util.List;

/** Rows of a truth table in words. */
final class Rows {
    private Rows() {}

    /** Ascending rows, runs of at least three shortened: {@code rows 6, 8 to 14}. */
    static String listed(long[] rows) {
        if (rows.length == 0) {
            return "no row";
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= rows.length; i++) {
            if (i == rows.length || rows[i] != rows[i - 1] + 1) {
                if (i - start > 2) {
                    parts.add(rows[start] + " to " + rows[i - 1]);
                } else {
                    for (int j = start; j < i; j++) {
                        parts.add(Long.toString(rows[j]));
                    }
                }
                start = i;
            }
        }
        return (rows.length == 1 ? "row " : "rows ") + String.join(", ", parts);
    }
}
