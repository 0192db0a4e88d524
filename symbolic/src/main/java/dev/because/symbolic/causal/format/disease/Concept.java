package dev.because.symbolic.causal.format.disease;

import dev.because.symbolic.causal.format.source.Numbers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A disease or symptom as a cell names it: {@code UMLS:C0038990_sweat^UMLS:C0700590_sweating increased}, or just
 * {@code sweat}.
 *
 * @param code of its first synonym; its words where it has none
 * @param words of its first synonym that has any, without the signs that the option {@code --given a=yes,b=no~0.8:0.2} needs
 *     for itself: each comma, {@code =}, {@code ~} and {@code :} has become a blank
 */
record Concept(String code, String words) {
    private static final Pattern CODED = Pattern.compile("UMLS:([A-Za-z]\\d+)_(.*)", Pattern.DOTALL);

    /** @param cell not blank */
    static Concept of(String cell) {
        String code = "";
        for (String synonym : cell.split("\\^")) {
            Matcher matcher = CODED.matcher(synonym.strip());
            boolean coded = matcher.matches();
            String words = plain(coded ? matcher.group(2) : synonym);
            if (code.isEmpty()) {
                code = coded ? matcher.group(1) : words;
            }
            if (!words.isEmpty()) {
                return new Concept(code, words);
            }
        }
        return new Concept(code, code.isEmpty() ? Numbers.shortened(cell.strip()) : code);
    }

    private static String plain(String words) {
        return words.replaceAll("[,=~:\\p{Cntrl}\\p{Z}]+", " ").strip();
    }
}
