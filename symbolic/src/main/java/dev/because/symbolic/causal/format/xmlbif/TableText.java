package dev.because.symbolic.causal.format.xmlbif;

import dev.because.symbolic.causal.format.source.Distribution;
import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.Place;
import java.util.Arrays;

/** Reads the numbers of a table, with blanks or commas between them. */
final class TableText {
    private TableText() {}

    static double[] numbers(String text, Place place) {
        double[] numbers = new double[8];
        int count = 0;
        int position = 0;
        while (position < text.length()) {
            int start = position;
            while (position < text.length() && !isGap(text.charAt(position))) {
                position++;
            }
            if (position > start) {
                String word = text.substring(start, position);
                numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
                double number = Numbers.of(word)
                        .orElseThrow(() -> place.refusal(Numbers.shortened(word), "the numbers of a table"));
                numbers[count++] = Distribution.probability(number, place);
            }
            position++;
        }
        return Arrays.copyOf(numbers, count);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == ',';
    }
}
