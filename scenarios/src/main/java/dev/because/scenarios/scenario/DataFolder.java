package dev.because.scenarios.scenario;

import dev.because.explain.justification.Question;
import dev.because.scenarios.scenario.subject.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of data that {@code ${data}} stands for.
 *
 * @param folder the folder; empty where none is named
 */
public record DataFolder(Optional<Path> folder) {
    /** The name of the system property, or else of the environment variable, that names the folder. */
    public static final String NAME = "BECAUSE_DATA";

    private static final String MARK = "${data}";

    /** The folder that the system property or the environment variable {@value #NAME} names. */
    public static DataFolder named() {
        return new DataFolder(Optional.ofNullable(System.getProperty(NAME))
                .or(() -> Optional.ofNullable(System.getenv(NAME)))
                .filter(name -> !name.isBlank())
                .map(name -> Path.of(name).toAbsolutePath().normalize()));
    }

    /** Why the scenario cannot run here: the first file that it needs and that is not there. */
    public Optional<String> missing(Scenario scenario) {
        return needs(scenario).stream()
                .flatMap(need -> missing(need, scenario.folder()).stream())
                .findFirst();
    }

    /** The question with the folder in the place of its mark. */
    public Question expand(Question question) {
        Map<String, Object> options = new TreeMap<>(question.options());
        options.replaceAll((name, value) -> value instanceof String text ? expand(text) : value);
        return Question.of(question.verb(), options);
    }

    /** The text with the folder in the place of its mark; as it is where no folder is named. */
    public String expand(String text) {
        return folder.map(path -> text.replace(MARK, path.toString())).orElse(text);
    }

    private static List<String> needs(Scenario scenario) {
        List<String> needs = new ArrayList<>();
        scenario.needs().forEach(need -> needs.add(need.equals("data") ? MARK : need));
        texts(scenario.subject()).filter(text -> text.contains(MARK)).forEach(needs::add);
        return needs;
    }

    private static Stream<String> texts(Subject subject) {
        if (subject instanceof Subject.Asked asked) {
            return asked.question().options().values().stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast);
        }
        return Stream.of(((Subject.Given) subject).rules());
    }

    private Optional<String> missing(String need, Path relativeTo) {
        if (need.contains(MARK) && folder.isEmpty()) {
            return Optional.of("needs " + need + ", but " + NAME + " is not set");
        }
        Path file = relativeTo.resolve(expand(need));
        return Files.exists(file)
                ? Optional.empty()
                : Optional.of("needs " + need + ", but there is no " + file.normalize());
    }
}
