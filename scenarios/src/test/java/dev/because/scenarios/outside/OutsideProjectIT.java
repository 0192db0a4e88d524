package dev.because.scenarios.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.command.Shell;
import dev.because.scenarios.command.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's project has one dependency more, and plain {@code mvn test} runs its scenarios. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the repository is made of links")
class OutsideProjectIT {
    private static final Path HOME = Path.of(System.getProperty("because.home"));

    @TempDir
    private Path folder = Path.of("");

    private Repository repository = new Repository(Path.of(""), "");
    private Path project = Path.of("");

    @BeforeEach
    void makeProject() throws IOException {
        Path existing = Path.of(System.getProperty("because.repository"));
        repository = Repository.in(folder.resolve("repository"), HOME, existing);
        project = folder.resolve("clinic");
        copy("pom.xml");
        copy("src/test/java/clinic/TriageTest.java");
        copy("src/test/java/clinic/ClinicRules.java");
        copy("src/test/resources/META-INF/services/dev.because.scenarios.rules.RuleSource");
        copy("src/test/resources/triage/triage.csv");
        copy("src/test/resources/triage/triage.scenarios.csv");
        copy("src/test/resources/triage/more.scenarios.yaml");
    }

    @AfterEach
    void unlink() throws IOException {
        repository.unlink();
    }

    @Test
    void its_scenarios_run_with_mvn_test_and_one_that_fails_makes_it_fail_by_name() throws IOException {
        Result passed = test();
        assertEquals(0, passed.exitCode(), passed.out());
        assertTrue(passed.out().contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 1"), passed.out());

        Path table = project.resolve("src/test/resources/triage/triage.csv");
        String rules = Files.readString(table);
        Files.writeString(table, rules.replace("0.8", "0.95"));
        assertNotEquals(rules, Files.readString(table));
        Result failed = test();
        assertEquals(1, failed.exitCode(), failed.out());
        assertTrue(failed.out().contains("Tests run: 4, Failures: 1, Errors: 0, Skipped: 1"), failed.out());
        assertTrue(
                failed.out().contains("a sure flu (src/test/resources/triage/triage.scenarios.csv:2)"), failed.out());
        assertTrue(failed.out().contains("expected conclusion sent with to \"home\""), failed.out());
    }

    /** Plain {@code mvn test}; only that nothing is fetched, and nothing is written into the repository of the build. */
    private Result test() {
        return new Shell(project, Map.of())
                .run(
                        Path.of(System.getProperty("because.maven"), "bin", "mvn"),
                        "--offline",
                        "--batch-mode",
                        "-Dmaven.repo.local=" + repository.folder(),
                        "test");
    }

    private void copy(String name) throws IOException {
        Path template = HOME.resolve("scenarios/src/test/resources/dev/because/scenarios/outside")
                .resolve(name);
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, filled(Files.readString(template)));
    }

    /** The plugins are those of this build, which are at hand without a network. */
    private String filled(String template) throws IOException {
        String pom = Files.readString(HOME.resolve("pom.xml"));
        Matcher mark = Pattern.compile("@([\\w.-]+)@").matcher(template);
        return mark.replaceAll(found -> switch (found.group(1)) {
            case "because" -> repository.version();
            case "junit" -> first(pom, "<junit.version>([^<]+)<");
            default ->
                first(pom, "<artifactId>" + Pattern.quote(found.group(1)) + "</artifactId>\\s*<version>([^<]+)<");
        });
    }

    private static String first(String text, String expression) {
        Matcher matcher = Pattern.compile(expression).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing is found by " + expression);
        }
        return matcher.group(1);
    }
}
