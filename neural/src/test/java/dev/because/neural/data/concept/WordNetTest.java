package dev.because.neural.data.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordNetTest {
    private static String nouns = "";

    /** The dictionary's own file of nouns, one a line, each at the byte that its id names. */
    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                WordNet.class.getResourceAsStream("/net/sf/extjwnl/data/wordnet/wn30/data.noun"))) {
            nouns = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void aZebraIsWhatAPersonSaysOfIt() {
        List<String> names = WordNet.instance().kindsOf("n02391049").stream()
                .map(Concept::name)
                .toList();
        assertEquals("zebra", names.get(0));
        assertTrue(
                names.containsAll(List.of("animal of the horse family", "hoofed animal", "mammal", "animal")),
                names.toString());
        assertTrue(names.stream().noneMatch(name -> name.contains("placental") || name.contains("chordate")));
    }

    @Test
    void everythingAboveANounIsFoundAsInTheFileItself() {
        for (String id : List.of("n02391049", "n02084071", "n02701002", "n03445777", "n07753592", "n02119789")) {
            Set<String> expected = new TreeSet<>();
            climb(id, expected);
            expected.removeIf(kind -> PlainNames.of(kind, "").isEmpty());
            Set<String> found = new TreeSet<>();
            WordNet.instance().kindsOf(id).forEach(concept -> found.add(concept.id()));
            assertEquals(expected, found, id);
        }
    }

    @Test
    void aNounHasMoreAboveItThanEachOfItsKinds() {
        List<Concept> kinds = WordNet.instance().kindsOf("n02099601");
        kinds.stream()
                .skip(1)
                .forEach(kind -> assertTrue(kind.above() < kinds.get(0).above(), kind.toString()));
        Set<String> all = new TreeSet<>();
        climb("n02099601", all);
        assertEquals(all.size() - 1, kinds.get(0).above());
    }

    @Test
    void whatIsNoNounHasNoKinds() {
        for (String id : List.of("n02391050", "n99999999", "n00000001", "7", "zebra", "n0239104", "v02391049")) {
            assertEquals(List.of(), WordNet.instance().kindsOf(id), id);
        }
    }

    /** Each line: id, file, type, number of words in hexadecimal, words with their senses, number of pointers, pointers. */
    private static void climb(String id, Set<String> found) {
        if (!found.add(id)) {
            return;
        }
        int start = Integer.parseInt(id.substring(1));
        String[] fields = nouns.substring(start, nouns.indexOf(" | ", start)).split(" ");
        assertEquals(id.substring(1), fields[0]);
        int at = 4 + 2 * Integer.parseInt(fields[3], 16);
        List<String> above = new ArrayList<>();
        for (int i = at + 1; i + 3 < fields.length; i += 4) {
            if (fields[i].equals("@") || fields[i].equals("@i")) {
                above.add("n" + fields[i + 1]);
            }
        }
        above.forEach(kind -> climb(kind, found));
    }
}
