package dev.because.symbolic.causal.format.disease;

import dev.because.symbolic.causal.format.source.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A disease or symptom as a cell names it: {@code UMLS:C0038990_sweat^UMLS:C0700590_sweating increased}, or just
 * {@code sweat}.
 *
 * @param code what it is known by
 * @param words of its first synonym that has any, without the signs that the option {@code --given a=yes,b=no~0.8:0.2} needs
 *     for itself: each comma, {@code =}, {@code ~} and {@code :} has become a blank
 */
record Concept(String code, String words) {
    private static final Pattern CODED = Pattern.compile("UMLS:([A-Za-z]\\d+)_(.*)", Pattern.DOTALL);

    /** A symptom is known by its first code: the table has {@code fatigue^tired} and {@code fatigue} for the same. */
    static Concept symptom(String cell) {
        Concept all = disease(cell);
        return new Concept(all.code.replaceFirst("\\+.*", ""), all.words);
    }

    /** A disease is known by all its codes: the table counts one group of patients for {@code a^b}, and another for {@code a}. */
    static Concept disease(String cell) {
        List<String> codes = new ArrayList<>();
        String words = "";
        for (String synonym : cell.split("\\^")) {
            Matcher matcher = CODED.matcher(synonym.strip());
            boolean coded = matcher.matches();
            String own = plain(coded ? matcher.group(2) : synonym);
            codes.add(coded ? matcher.group(1) : own);
            words = words.isEmpty() ? own : words;
        }
        String code = codes.isEmpty() ? Numbers.shortened(cell) : String.join("+", codes);
        return new Concept(code, words.isEmpty() ? code : words);
    }

    private static String plain(String words) {
        return words.replaceAll("[,=~:\\p{Cntrl}\\p{Z}]+", " ").strip();
    }
}
