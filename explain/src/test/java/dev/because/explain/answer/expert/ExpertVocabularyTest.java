package dev.because.explain.answer.expert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.diagnosis.DiagnoseCase;
import dev.because.explain.answer.function.SimplifyFunction;
import dev.because.explain.answer.move.ExplainMove;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Question;
import dev.because.explain.source.rules.ExpertWords;
import dev.because.explain.source.rules.StatementFacts;
import dev.because.symbolic.game.motif.Theme;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.VocabularyFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of experts' rules are those of the facts that answers are made of. */
class ExpertVocabularyTest {
    private static final Pattern CONCLUSION = Pattern.compile("(?:Conclusion\\.of|\\.named)\\(\"([^\"]+)\"\\)");

    /** What may be said of a field beside its name; of a kind there is only its phrase. */
    private static final Set<String> OF_FIELD = Set.of("phrase", "options", "least", "most");

    @Test
    void everyPhraseIsOfAKindAndOfAFieldThatThereAre() throws IOException, URISyntaxException {
        Map<String, Map<String, Object>> phrases = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(folder().resolve("phrases.yaml")));
        assertFalse(phrases.isEmpty());
        phrases.forEach((name, said) -> {
            Kind kind = ExpertWords.all().kind(name).orElseThrow(() -> new AssertionError(name));
            Set<String> fields = said.keySet().stream()
                    .filter(key -> !key.equals("phrase"))
                    .collect(Collectors.toCollection(TreeSet::new));
            fields.removeIf(field -> kind.field(field).isPresent());
            assertEquals(Set.of(), fields, name);
            said.values().stream()
                    .filter(Map.class::isInstance)
                    .forEach(more -> assertTrue(OF_FIELD.containsAll(((Map<?, ?>) more).keySet()), name + more));
        });
    }

    @Test
    void whatDiagnosesAndMovesAreMadeOfHasAPhraseOfItsOwn() {
        Set<String> phrases = new HashSet<>();
        for (Kind kind : ExpertWords.all().kinds()) {
            assertTrue(phrases.add(kind.phrase()), () -> "two kinds are called " + kind.phrase());
            long called = kind.fields().stream().map(Field::phrase).distinct().count();
            assertEquals(kind.fields().size(), called, () -> "two fields of " + kind.name() + " are called the same");
        }
    }

    @Test
    void everyConclusionOfTheShippedRulesIsAWord() throws IOException, URISyntaxException {
        Set<String> drawn = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                CONCLUSION
                        .matcher(Files.readString(file))
                        .results()
                        .map((MatchResult hit) -> hit.group(1))
                        .forEach(drawn::add);
            }
        }
        assertTrue(drawn.size() > 100, () -> drawn.size() + " conclusions");
        drawn.removeIf(name -> ExpertWords.all().kind(name).isPresent());
        assertEquals(Set.of(), drawn);
    }

    @Test
    void everyThemeIsAnOption() {
        List<String> themes = ExpertWords.all()
                .kind("MotifSeen")
                .orElseThrow()
                .field("theme")
                .orElseThrow()
                .options();
        assertEquals(Arrays.stream(Theme.values()).map(Theme::title).collect(Collectors.toSet()), Set.copyOf(themes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given=x=yes,y=yes,z=yes;next=yes",
                "given=x=yes,y=yes,z=yes,u=yes;ask=strep=yes",
                "given=x=yes,y=yes;against=strep=yes;ask=flu=yes",
                "given=x=yes,y=yes,z=yes;do=flu=no;without=z=yes",
                "given=y=yes;hidden=u;do=strep=no;ask=flu=yes",
                "given=x=no"
            })
    void whatDiagnosesTellIsSaidInTheWords(String options) {
        Map<String, Object> all = options(options);
        all.put("model", "flu");
        assertInWords(new DiagnoseCase(), Question.of("diagnose", all));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2rr3k/pp3pp1/1nnqbN1p/3pN3/2pP4/2P3Q1/PPB4P/R4RK1 w - - 0 1;instead=Nxc6",
                "4kb1r/p2B1ppp/4qn2/4p1B1/4P3/1Q6/PPP2PPP/2KR4 b k - 0 15;instead=Nxd7",
                "7k/8/6K1/8/8/8/8/5Q2 w - - 0 1;instead=Qf7",
                "8/P6k/8/8/8/8/p6K/8 w - - 0 1;instead=Kg2;salience=yes",
                "r3k2r/ppp2ppp/8/3q4/1N6/8/PPP2PPP/R2QK2R w KQkq - 0 1;instead=Qxd5"
            })
    void whatMovesTellIsSaidInTheWords(String position) {
        int end = position.indexOf(';');
        Map<String, Object> all = options(position.substring(end + 1));
        all.put("position", position.substring(0, end));
        all.put("engine", "alphabeta");
        all.put("limit", "nodes 2000");
        assertInWords(new ExplainMove(), Question.of("move", all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vars=A,B,C,D;minterms=6,8-14;form=both", "vars=A,B,C;minterms=0-7", "table=A'B + AB + BC"})
    void whatFunctionsTellIsSaidInTheWords(String options) {
        assertInWords(new SimplifyFunction(), Question.of("simplify", options(options)));
    }

    @Test
    void theWordsAreTheSameAfterTheyWereWrittenToAFile() {
        List<Kind> kinds = ExpertWords.all().kinds();
        assertEquals(kinds, VocabularyFile.read(VocabularyFile.write(kinds), "words.yaml"));
    }

    private static void assertInWords(Answerer answerer, Question question) {
        List<String> faults = answerer.answer(question, Path.of("")).explanation().claims().stream()
                .map(claim -> StatementFacts.of(claim.statement()))
                .map((Fact fact) -> ExpertWords.all().fault(fact))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        assertEquals(List.of(), faults);
    }

    /** {@code ask=flu=yes;next=yes}: an option ends at the first sign. */
    private static Map<String, Object> options(String written) {
        Map<String, Object> options = new TreeMap<>();
        for (String one : written.split(";")) {
            int sign = one.indexOf('=');
            options.put(one.substring(0, sign), one.substring(sign + 1));
        }
        return options;
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Vocabulary.class.getResource("phrases.yaml"))
                        .toURI())
                .getParent();
    }
}
