package dev.because.scenarios.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small folder is packed, carried in parts and put together again by the script that travels with the parts. */
class AssembleTest {
    private static final Path SCRIPT = Path.of(System.getProperty("because.home", ".."), "scenarios/bundle/assemble");

    private record Outcome(int code, String out, String err) {}

    @TempDir
    Path folder;

    @TempDir
    static Path packed;

    private static Path tree;

    private Path parts;

    @BeforeAll
    static void pack() throws IOException {
        for (String program : List.of("xz", "python3")) {
            assumeTrue(
                    Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(path -> Files.isExecutable(Path.of(path, program))),
                    "there is no " + program + " on the PATH");
        }
        tree = Files.createDirectories(packed.resolve("a tree"));
        Random random = new Random(3);
        byte[] noise = new byte[300_000];
        random.nextBytes(noise);
        put("jars/noise.jar", noise);
        put("cuda/libholes.so.1", new byte[3_000_001]);
        byte[] sparse = new byte[500_000];
        System.arraycopy(noise, 0, sparse, 200_000, 1000);
        put("cuda/libsparse.so.2", sparse);
        put("empty", new byte[0]);
        put("because", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(tree.resolve("because").toFile().setExecutable(true));
        pack("parts", 2);
    }

    @BeforeEach
    void carry() throws IOException {
        parts = Files.createDirectories(folder.resolve("parts"));
        try (Stream<Path> files = Files.list(packed.resolve("parts"))) {
            for (Path file : files.toList()) {
                Files.copy(file, parts.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void put(String name, byte[] content) throws IOException {
        Files.createDirectories(tree.resolve(name).getParent());
        Files.write(tree.resolve(name), content);
    }

    private static Path pack(String name, int threads) throws IOException {
        Path out = Files.createDirectories(packed.resolve(name));
        Path archive = packed.resolve(name + ".xz");
        try (OutputStream target = Files.newOutputStream(archive)) {
            new Archive(tree).write(target, new Xz(0, packed.resolve("kept " + name)), threads);
        }
        Parts.sum(Parts.split(archive, out, 120_000), out);
        Files.copy(SCRIPT, out.resolve("assemble"), StandardCopyOption.COPY_ATTRIBUTES);
        return out;
    }

    private Outcome assemble(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("python3", "-I", parts.resolve("assemble").toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ends");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path place() {
        return folder.resolve("the place/bundle");
    }

    private static Map<String, byte[]> contents(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void assertAssembled() throws IOException {
        Map<String, byte[]> expected = contents(tree);
        Map<String, byte[]> actual = contents(place());
        actual.remove(Archive.FILES);
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, content) -> assertArrayEquals(content, actual.get(name), name));
        assertTrue(Files.isExecutable(place().resolve("because")));
        assertFalse(Files.isExecutable(place().resolve("empty")));
        assertNothingUnfinished();
    }

    private void assertNothingUnfinished() throws IOException {
        if (Files.exists(place().getParent())) {
            try (Stream<Path> beside = Files.list(place().getParent())) {
                assertEquals(
                        List.of(), beside.filter(path -> !path.equals(place())).toList());
            }
        }
    }

    @Test
    void whatIsUnpackedIsWhatWasPackedAndPackingAgainGivesTheSameBytes() throws IOException {
        Outcome outcome = assemble("--into", place().toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertAssembled();
        Outcome again = assemble("--into", place().toString());
        assertEquals(0, again.code(), again.err());
        assertAssembled();

        Map<String, byte[]> first = contents(parts);
        Map<String, byte[]> second = contents(pack("other", 1));
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, content) -> assertArrayEquals(content, second.get(name), name));
        assertTrue(first.size() >= 4, "several parts: " + first.keySet());
    }

    @Test
    void partsArriveOneAfterTheOther() throws IOException {
        Path away = Files.createDirectories(folder.resolve("away"));
        Path one = parts.resolve("because-gpu.01.part");
        Files.move(one, away.resolve("because-gpu.01.part"));
        String keep = folder.resolve("kept parts").toString();
        Outcome status = assemble("--status");
        assertEquals(1, status.code());
        assertEquals("2 of 3 parts are here; missing: because-gpu.01.part\n", status.out());
        Outcome kept = assemble("--keep", keep);
        assertEquals(0, kept.code(), kept.err());
        Outcome refused = assemble("--keep", keep, "--into", place().toString());
        assertEquals(2, refused.code());
        assertEquals("assemble: 2 of 3 parts are here; missing: because-gpu.01.part\n", refused.err());
        assertFalse(Files.exists(place()));

        Files.delete(parts.resolve("because-gpu.00.part"));
        Files.move(away.resolve("because-gpu.01.part"), one);
        Outcome done = assemble("--keep", keep, "--into", place().toString());
        assertEquals(0, done.code(), done.err());
        assertAssembled();
        assertEquals(
                "all 3 parts are here\n", assemble("--status", "--keep", keep).out());
    }

    @Test
    void aBitThatFlippedIsNamedAndNothingIsLeft() throws IOException {
        Path part = parts.resolve("because-gpu.02.part");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        Outcome outcome = assemble("--into", place().toString());
        assertEquals(2, outcome.code());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains("because-gpu.02.part"), outcome.err());
        assertFalse(Files.exists(place()));
        assertNothingUnfinished();
    }

    @Test
    void aFolderThatIsNoBundleIsNotTouched() throws IOException {
        Files.createDirectories(place());
        Files.writeString(place().resolve("mine"), "precious");
        Outcome outcome = assemble("--into", place().toString());
        assertEquals(2, outcome.code());
        assertEquals("precious", Files.readString(place().resolve("mine")));
        assertNothingUnfinished();
    }

    @Test
    void theArchiveIsOneThatTarAndXzRead() throws Exception {
        Path there = Files.createDirectories(folder.resolve("by hand"));
        Process process = new ProcessBuilder(
                        "sh", "-c", "cat \"$0\"/because-gpu.*.part | xz -dc | tar -x", parts.toString())
                .directory(there.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertArrayEquals(
                contents(tree).get("cuda/libsparse.so.2"), contents(there).get("cuda/libsparse.so.2"));
        assertNotEquals(0, contents(there).get(Archive.FILES).length);
    }
}
