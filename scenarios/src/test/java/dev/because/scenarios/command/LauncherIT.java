package dev.because.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.command.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script of bash")
class LauncherIT {
    @TempDir
    private Path folder = Path.of("");

    private FakeProject project;
    private Shell shell;

    @BeforeEach
    void setUp() throws IOException {
        folder = folder.toRealPath();
        project = new FakeProject(folder, "17.0.15");
        shell = project.shell();
    }

    private Result run(Object... arguments) {
        return shell.run(Stream.concat(Stream.of(project.launcher()), Stream.of(arguments))
                .toArray());
    }

    @Test
    void theFirstUseBuildsAndSaysSoInOneLineAndTheSecondDoesNot() throws IOException {
        Result first = run("explain");
        assertEquals(0, first.exitCode(), first.err());
        assertTrue(first.err().startsWith("because: building (once; about two minutes"), first.err());
        assertEquals(
                1,
                first.err().lines().filter(line -> line.startsWith("because")).count());
        assertEquals(1, project.builds());
        assertFalse(run("explain").err().contains("building"));
        assertEquals(1, project.builds());
    }

    @Test
    void aNewerSourceBuildsAgainAndSoDoesADeletedOne() throws IOException {
        run("explain");
        Path stamp = project.home().resolve("scenarios/target/built");
        project.age(stamp);
        assertTrue(run("explain").err().startsWith("because: building again"));
        assertEquals(2, project.builds());
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
        run("explain");
        assertEquals(2, project.builds());
        Files.delete(project.source());
        Files.setLastModifiedTime(
                project.source().getParent(), FileTime.from(Instant.now().plusSeconds(120)));
        run("explain");
        assertEquals(3, project.builds());
    }

    @Test
    void aFailedBuildIsOneLineWithTheReasonAndTheLog() {
        shell = shell.with("MVN_FAILS", "1");
        Result result = run("explain");
        assertEquals(2, result.exitCode());
        String last = result.err().lines().reduce((before, after) -> after).orElse("");
        assertEquals("because: the build failed: Failed to build; all of it is in " + project.buildLog(), last);
        assertEquals("", result.out());
    }

    @Test
    void whereNothingMayBeBuiltTheBuildIsUsedAsItIs() throws IOException {
        shell = shell.with("BECAUSE_BUILD", "never");
        Result unbuilt = run("explain");
        assertEquals(2, unbuilt.exitCode());
        assertTrue(unbuilt.err().startsWith("because: not built ("), unbuilt.err());
        run("explain");
        assertEquals(0, project.builds());
    }

    @Test
    void twoAtATimeBuildOnce() throws Exception {
        Shell slow = shell.with("MVN_SECONDS", "1");
        Path sink = folder.resolve("sink");
        Process one = slow.start(sink, sink, project.launcher(), "explain");
        Process other = slow.start(sink, sink, project.launcher(), "explain");
        assertEquals(0, one.waitFor());
        assertEquals(0, other.waitFor());
        assertEquals(1, project.builds());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 70})
    void theExitCodeIsPassedOn(int exitCode) {
        shell = shell.with("EXIT_CODE", Integer.toString(exitCode));
        assertEquals(exitCode, run("explain").exitCode());
    }

    @Test
    void argumentsArriveAsTheyWereGiven() {
        String out = run("explain", "a b.png", "", "*", "$HOME", "é\"'").out();
        assertTrue(out.contains("<explain><a b.png><><*><$HOME><é\"'>"), out);
    }

    @Test
    void itRunsWhereItIsCalledAndFindsTheProjectThroughLinks() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("else where/bin"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("because"), project.launcher());
        Path relative = Files.createSymbolicLink(folder.resolve("why"), Path.of("else where/bin/because"));
        for (Path path : new Path[] {link, relative}) {
            Result result = shell.in(elsewhere).run(path, "explain");
            assertEquals(0, result.exitCode(), result.err());
            assertTrue(result.out().endsWith(elsewhere + "\n"), result.out());
            assertTrue(result.out().contains("<" + project.home() + "/scenarios/target/because.jar>"), result.out());
        }
        Result onPath = shell.with("PATH", elsewhere + ":" + shell.environment().get("PATH"))
                .run("bash", "-c", "because explain");
        assertEquals(0, onPath.exitCode(), onPath.err());
        Result besideIt = shell.run("bash", "because", "explain");
        assertEquals(0, besideIt.exitCode(), besideIt.err());
    }

    @Test
    void notesOfNativeCodeAreFilteredAndWhatJavaSaysIsNot() {
        run("explain");
        String err = run("explain").err();
        assertFalse(err.contains("I0000"), err);
        assertTrue(err.contains("what Java says\n"), err);
    }

    @Test
    void theOptionsFitTheVersionOfJava() throws IOException {
        assertFalse(run("explain").out().contains("--enable-native-access"));
        project = new FakeProject(folder.resolve("newer"), "25.0.1");
        shell = project.shell();
        String out = run("explain").out();
        assertTrue(out.contains("<--enable-native-access=ALL-UNNAMED><--sun-misc-unsafe-memory-access=allow>"), out);
    }

    @Test
    void aJavaThatIsTooOldIsRefused() throws IOException {
        project = new FakeProject(folder.resolve("older"), "11.0.2");
        shell = project.shell();
        Result result = run("explain");
        assertEquals(2, result.exitCode());
        assertTrue(result.err().endsWith("found Java 11.0.2, expected 17 or later\n"), result.err());
    }

    @Test
    void theArchiveOfClassesIsMadeOnceForABuildAndAPlace() throws IOException {
        String archive = "<-XX:SharedArchiveFile=" + project.home() + "/scenarios/target/classes.jsa>";
        assertTrue(run("explain").out().contains(archive));
        Path fits = project.home().resolve("scenarios/target/classes.jsa.fits");
        FileTime made = Files.getLastModifiedTime(fits);
        run("explain");
        assertEquals(made, Files.getLastModifiedTime(fits));
        Files.writeString(fits, "another place\n");
        String err = run("explain").err();
        assertTrue(err.startsWith("because: preparing for quick starts"), err);
        assertTrue(Files.readString(fits).startsWith(project.home().toString()));
    }

    @Test
    void onlyShortVerbsForgoTheOptimisingCompiler() {
        assertTrue(run("explain").out().contains("<-XX:TieredStopAtLevel=1>"));
        assertFalse(run("train").out().contains("TieredStopAtLevel"));
    }
}
