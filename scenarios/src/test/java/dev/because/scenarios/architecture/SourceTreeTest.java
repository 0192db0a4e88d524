package dev.because.scenarios.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceTreeTest {
    private static final int MOST_LINES = 400;

    /** Words that say nothing: they tell that a class does something, not what it is. */
    private static final Pattern EMPTY_WORD =
            Pattern.compile("(Manager|Helper|Util|Utils|Info|Data|Pair|Impl)(?![a-z])");

    /** Names that the field itself uses, with the word of the field. */
    private static final Map<String, String> WORDS_OF_THE_FIELD = Map.of("DataSet", "data set", "DataFolder", "data");

    private final List<Path> files = SourceTree.ofTheProject().files();

    @Test
    void theWholeProjectIsLookedAt() {
        assertTrue(files.size() > 150, files.size() + " files");
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            assertTrue(lines <= MOST_LINES, file + " has " + lines + " lines");
        }
    }

    @Test
    void everyPackageExplainsItselfAndSaysHowItTreatsNull() throws IOException {
        Set<Path> packages = files.stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Path::getParent)
                .collect(Collectors.toSet());
        for (Path folder : packages) {
            Path tutorial = folder.resolve("package-info.java");
            assertTrue(Files.exists(tutorial), folder + " has no package-info.java");
            String text = Files.readString(tutorial);
            assertTrue(text.contains("/**") && text.contains("@NullMarked"), tutorial.toString());
        }
    }

    @Test
    void noNameHasAWordThatSaysNothing() {
        List<String> empty = files.stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(SourceTreeTest::saysNothing)
                .toList();
        assertEquals(List.of(), empty);
    }

    @Test
    void aPlantedNameIsFound() {
        assertTrue(Stream.of("SessionManager", "UtilTest", "PairOfThings", "ReaderImpl")
                .allMatch(SourceTreeTest::saysNothing));
        assertTrue(Stream.of("Repair", "Utility", "LabelledDataSet", "Database", "Informed")
                .noneMatch(SourceTreeTest::saysNothing));
    }

    private static boolean saysNothing(String name) {
        String rest = name;
        for (String word : WORDS_OF_THE_FIELD.keySet()) {
            rest = rest.replace(word, "");
        }
        return EMPTY_WORD.matcher(rest).find();
    }
}
