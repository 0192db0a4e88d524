package dev.because.scenarios.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.scenarios.command.Shell;
import dev.because.scenarios.command.Shell.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Everything that README.md says can be typed is typed, and everything that it says comes out comes out. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the README types into bash")
class ReadmeIT {
    private static final String SET_UP = "sh";
    private static final String TYPED = "console";
    private static final String PROGRAM = "java";
    private static final String PRINTED = "text";
    private static final Pattern SHARED = Pattern.compile("\\.\\./shared/[\\w./-]+");

    @TempDir
    private Path temporary = Path.of("");

    private Checkout checkout = new Checkout(Path.of(""), Path.of(""));
    private List<Fence> fences = List.of();

    @BeforeEach
    void setUp() throws IOException {
        checkout = Checkout.in(temporary.toRealPath());
        fences = Fence.in(checkout.readme());
    }

    @AfterEach
    void tearDown() throws IOException {
        checkout.unlink();
    }

    private Shell shell() {
        return new Shell(checkout.folder(), Map.of("BECAUSE_BUILD", "never"));
    }

    private Stream<Fence> fences(String language) {
        return fences.stream().filter(fence -> fence.language().equals(language));
    }

    @Test
    void theSetUpIsTwoCommandsThatAreThereAndCiRunsTheSecond() throws IOException {
        List<Fence> setUp = fences(SET_UP).toList();
        assertEquals(1, setUp.size());
        List<String> commands = setUp.get(0).lines().stream()
                .map(line -> line.replaceFirst("\\s+#.*", ""))
                .toList();
        assertEquals(2, commands.size(), commands::toString);
        for (String command : commands) {
            Result found = shell().run("bash", "-c", "type -P " + command.split(" ")[0]);
            assertEquals(0, found.exitCode(), command);
        }
        List<String> ci = Files.readAllLines(checkout.home().resolve(".ci/run"));
        assertEquals("exec " + commands.get(1), ci.get(ci.size() - 1));
    }

    /** One after the other in one folder: what an earlier block writes, a later one may read. */
    @TestFactory
    Stream<DynamicTest> whatIsTypedAndWhatIsProgrammedPrintsWhatStandsThere() {
        for (String language : List.of(TYPED, PROGRAM)) {
            assertTrue(fences(language).findAny().isPresent(), "README.md has no block of " + language);
        }
        return fences.stream()
                .filter(fence -> List.of(TYPED, PROGRAM).contains(fence.language()))
                .map(fence -> DynamicTest.dynamicTest("line " + fence.line() + ", " + fence.heading(), () -> {
                    needs(fence);
                    if (fence.language().equals(TYPED)) {
                        type(fence);
                    } else {
                        compileAndRun(fence);
                    }
                }));
    }

    private void type(Fence fence) {
        Session session = Session.of(fence.lines());
        Result result = shell().run("bash", "-c", session.script());
        List<Session.Outcome> outcomes = session.outcomes(result.out());
        assertEquals(session.steps().size(), outcomes.size(), result::toString);
        for (int i = 0; i < outcomes.size(); i++) {
            Session.Step step = session.steps().get(i);
            Session.Outcome outcome = outcomes.get(i);
            if (!step.expected().matches(outcome.output())) {
                assertEquals(step.expected().toString(), outcome.output(), step.command());
            }
            assertTrue(
                    outcome.exitCode() == 0 || session.mayFail(i),
                    () -> step.command() + " exits with " + outcome.exitCode());
        }
    }

    /** A block that names files beside the repository is skipped where they are not. */
    private void needs(Fence fence) {
        Matcher shared = SHARED.matcher(fence.text());
        while (shared.find()) {
            Path path = checkout.folder().resolveSibling(shared.group().substring("../".length()));
            assumeTrue(Files.exists(path), () -> "needs " + path);
        }
    }

    private void compileAndRun(Fence fence) throws IOException {
        Matcher name = Pattern.compile("\\bclass (\\w+)").matcher(fence.text());
        assertTrue(name.find(), "the program has a class");
        Path source = checkout.folder().resolve(name.group(1) + ".java");
        Files.writeString(source, fence.text());
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", checkout.classPath(), "-Xlint:all", source.toString());
        assertEquals(0, compiled);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = checkout.classPath() + File.pathSeparator + checkout.folder();
        Result result = shell().run(java, "-cp", classPath, name.group(1));
        assertEquals(0, result.exitCode(), result::toString);
        fences(PRINTED)
                .filter(text -> text.after().equals(Optional.of(fence)))
                .forEach(text -> assertPrinted(text, result.out()));
    }

    private static void assertPrinted(Fence text, String out) {
        if (!new ExpectedOutput(text.lines()).matches(out)) {
            assertEquals(text.text(), out);
        }
    }
}
