package dev.because.neural.device.library;

import java.io.File;
import java.nio.file.Path;
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
    private static final Pattern ARTEFACT = Pattern.compile("cuda-.*-linux-x86_64-redist\\.jar");

    public Environment {
        variables = Map.copyOf(variables);
    }

    public static Environment ofThisProcess() {
        return new Environment(
                System.getenv(),
                Path.of("/"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                onClassPath(System.getProperty("java.class.path")));
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

    /** Where an absolute path of the machine lies. */
    public Path at(String absolute) {
        return root.resolve(absolute.replaceFirst("^/+", ""));
    }

    /** Whether TensorFlow's build for GPUs exists for this system. */
    public boolean isLinuxOnX86() {
        return system.equals("Linux") && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }
}
