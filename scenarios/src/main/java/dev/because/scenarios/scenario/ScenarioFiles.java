package dev.because.scenarios.scenario;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds scenario files: a file is itself, a folder is all YAML files under it but model cards. Where a folder has files named
 * {@code *.scenarios.yaml}, {@code *.scenarios.csv} or {@code *.scenarios.xlsx}, it is these, and the YAML files in folders
 * named {@code scenarios}.
 */
public final class ScenarioFiles {
    private static final Pattern NAMED = Pattern.compile("[^.~].*\\.scenarios\\.(ya?ml|csv|xlsx)");

    private ScenarioFiles() {}

    /**
     * The files that the paths mean, each once: in the order of the paths, those of a folder in alphabetical order.
     *
     * @throws BadInputException if a path does not exist or a folder has no scenario file
     */
    public static List<Path> under(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> under(path).stream())
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    /** All scenarios of the files that the paths mean, in order. @throws BadInputException if one cannot be read */
    public static List<Scenario> read(List<Path> paths) {
        return under(paths).stream()
                .flatMap(file -> ScenarioReader.read(file).stream())
                .toList();
    }

    /**
     * The scenarios with this text in their name, whatever the case of its letters.
     *
     * @throws BadInputException if there is none
     */
    public static List<Scenario> named(String text, List<Scenario> scenarios) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return chosen(
                scenarios,
                name -> name.toLowerCase(Locale.ROOT).contains(wanted),
                "--filter",
                text,
                "text in the name");
    }

    /**
     * The scenarios in whose name a regular expression finds something.
     *
     * @throws BadInputException if there is none, or it is no regular expression
     */
    public static List<Scenario> matching(String expression, List<Scenario> scenarios) {
        try {
            Predicate<String> found = Pattern.compile(expression).asPredicate();
            return chosen(scenarios, found, "--only", expression, "what is found in the name");
        } catch (PatternSyntaxException e) {
            throw new BadInputException(
                    "--only", "\"" + expression + "\" (" + e.getDescription() + ")", "a regular expression");
        }
    }

    private static List<Scenario> chosen(
            List<Scenario> scenarios, Predicate<String> wanted, String option, String text, String expected) {
        List<Scenario> found = scenarios.stream()
                .filter(scenario -> wanted.test(scenario.name()))
                .toList();
        if (found.isEmpty()) {
            List<String> names = scenarios.stream().map(Scenario::name).toList();
            throw new BadInputException(
                    option, "\"" + text + "\"", expected + " of a scenario, such as " + Nearest.among(names, text));
        }
        return found;
    }

    private static List<Path> under(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new BadInputException(path.toString(), "no such file or folder", "scenarios");
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> found =
                    scenarios(files.filter(Files::isRegularFile).sorted().toList());
            if (found.isEmpty()) {
                throw new BadInputException(path.toString(), "no .yaml file in it", "scenarios");
            }
            return found;
        } catch (IOException e) {
            throw new BadInputException(path.toString(), "an error (" + e + ")", "a folder that can be read");
        }
    }

    /** Where one file says in its name that it holds scenarios, YAML of others means something else: rules, say. */
    private static List<Path> scenarios(List<Path> files) {
        boolean named = files.stream().anyMatch(ScenarioFiles::isNamed);
        return files.stream()
                .filter(file -> isNamed(file) || isYaml(file) && (!named || isAmongScenarios(file)))
                .toList();
    }

    private static boolean isNamed(Path file) {
        return NAMED.matcher(file.getFileName().toString()).matches();
    }

    private static boolean isAmongScenarios(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && folder.endsWith("scenarios");
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.endsWith(".card.yaml");
    }
}
