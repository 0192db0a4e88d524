package dev.because.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Pattern GONE = Pattern.compile("\\[-[^\\]]*-]");
    private static final Pattern COME = Pattern.compile("\\{\\+[^}]*\\+}");

    @Test
    void marks_the_words_that_go_and_come() {
        assertEquals(
                "the [-upper-] {+lower+} left {+corner+} decides",
                Difference.between("the upper left decides", "the lower left corner decides")
                        .toString());
    }

    @Test
    void of_texts_that_differ_in_their_gaps_is_empty() {
        Difference difference = Difference.between(" a\n b  c ", "a b c");
        assertTrue(difference.isEmpty());
        assertEquals("a b c", difference.toString());
    }

    @Test
    void against_nothing_is_everything() {
        assertEquals("{+a b+}", Difference.between("", "a b").toString());
        assertEquals("[-a b-]", Difference.between("a b", " ").toString());
        assertTrue(Difference.between("", "\n").isEmpty());
    }

    @Test
    void of_random_texts_gives_both_back_and_marks_no_more_words_than_it_must() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            List<String> expected = words(random);
            List<String> actual = words(random);
            String marked = new Difference(expected, actual).toString();
            String kept =
                    plain(COME.matcher(marked).replaceAll("").replace("[-", "").replace("-]", ""));
            String made =
                    plain(GONE.matcher(marked).replaceAll("").replace("{+", "").replace("+}", ""));
            assertEquals(String.join(" ", expected), kept, marked);
            assertEquals(String.join(" ", actual), made, marked);
            String common =
                    plain(COME.matcher(GONE.matcher(marked).replaceAll("")).replaceAll(""));
            assertEquals(longestCommon(expected, actual), common.isEmpty() ? 0 : common.split(" ").length, marked);
        }
    }

    /** The length of the longest common subsequence by dynamic programming: what no difference can mark is kept. */
    private static int longestCommon(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                length[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.size()][b.size()];
    }

    private static List<String> words(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.toList());
    }

    private static String plain(String text) {
        return text.strip().replaceAll(" +", " ");
    }
}
