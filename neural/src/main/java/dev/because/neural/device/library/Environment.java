package dev.because.neural.device.library;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is asked of the machine before anything is opened: a value, so that a test makes a machine up.
 *
 * @param variables the environment's variables
 * @param root what absolute paths are taken from, {@code /}
 * @param system the name of the operating system, as Java spells it
 * @param architecture the processor's, as Java spells it
 * @param artefact the jar that CUDA's libraries can be taken from, where the class path has it
 */
public record Environment(
        Map<String, String> variables, Path root, String system, String architecture, Optional<Path> artefact) {
    /** Names the jar where it does not lie on the class path, on which others would take more out of it than is needed. */
    private static final String ARTEFACT_PROPERTY = "because.cuda.jar";

    private static final Pattern ARTEFACT = Pattern.compile("cuda-.*-linux-x86_64-redist\\.jar");

    public Environment {
        variables = Map.copyOf(variables);
    }

    public static Environment ofThisProcess() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.putIfAbsent("HOME", System.getProperty("user.home"));
        return new Environment(
                variables,
                Path.of("/"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Optional.ofNullable(System.getProperty(ARTEFACT_PROPERTY))
                        .map(Path::of)
                        .or(() -> onClassPath(System.getProperty("java.class.path")))
                        .or(() -> seenBy(Environment.class.getClassLoader())));
    }

    /** The jar that a library of the artefact would be read from: another jar's manifest may have named it. */
    static Optional<Path> seenBy(ClassLoader loader) {
        try {
            URL library = loader.getResource("org/bytedeco/cuda/linux-x86_64/libcudart.so.12");
            return library != null && library.openConnection() instanceof JarURLConnection jar
                    ? Optional.of(Path.of(jar.getJarFileURL().toURI()))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException noFile) {
            return Optional.empty();
        }
    }

    static Optional<Path> onClassPath(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> ARTEFACT.matcher(new File(entry).getName()).matches())
                .map(Path::of)
                .findFirst();
    }

    /** A variable that is set to something; one that is empty counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Where a path of the machine lies; one that is not absolute starts at the working folder. */
    public Path at(String path) {
        return path.startsWith("/") ? root.resolve(path.replaceFirst("^/+", "")) : Path.of(path);
    }

    /** Whether this is the machine itself, and not one that a test made up. */
    public boolean isReal() {
        return root.getNameCount() == 0;
    }

    /** Whether TensorFlow's build for GPUs exists for this system. */
    public boolean isLinuxOnX86() {
        return system.equals("Linux") && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }
}
