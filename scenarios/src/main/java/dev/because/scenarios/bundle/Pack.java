package dev.because.scenarios.bundle;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bundle.device.Architecture;
import dev.because.scenarios.bundle.device.Reduction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Packs the offline bundle. The script {@code scenarios/bundle/pack} calls it when it has built the project and linked a
 * Java runtime; see there for what a user can choose.
 */
@Command(name = "pack", description = "Packs what a GPU machine without network needs.")
public final class Pack implements Callable<Integer> {
    private static final int MEBI = 1 << 20;

    @Option(names = "--build", required = true, description = "Folder with because.jar and lib, built with -Pgpu.")
    private Path build = Path.of("");

    @Option(names = "--cuda", required = true, description = "Jar with CUDA's libraries.")
    private Path cuda = Path.of("");

    @Option(names = "--runtime", required = true, description = "Java runtime made by jlink.")
    private Path runtime = Path.of("");

    @Option(names = "--file", description = "NAME=FILE: one more file, under this name in the bundle.")
    private Map<String, Path> files = Map.of();

    @Option(names = "--beside", description = "A file that is put beside the parts.")
    private List<Path> beside = List.of();

    @Option(names = "--work", required = true, description = "Folder for what is kept between two bundles.")
    private Path work = Path.of("");

    @Option(names = "--out", required = true, description = "Folder for the parts.")
    private Path out = Path.of("");

    @Option(names = "--arch", defaultValue = "90", description = "Architecture kept: 90 for an H100.")
    private int architecture = 90;

    @Option(names = "--without", description = "cudnn: the machine has its own.")
    private Optional<String> without = Optional.empty();

    @Option(names = "--minimal", description = "Only what networks of 32-bit numbers on one GPU launch.")
    private boolean minimal;

    @Option(names = "--part-size", defaultValue = "50", description = "MiB of a part at most.")
    private int partSize = 50;

    @Option(names = "--preset", defaultValue = "6", description = "Of xz, 0 to 9.")
    private int preset = 6;

    @Option(names = "--threads", defaultValue = "2", description = "Blocks compressed at once.")
    private int threads = 2;

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Pack());
        command.setExecutionExceptionHandler((problem, line, parsed) -> {
            if (problem instanceof BadInputException) {
                System.err.println("pack: " + problem.getMessage());
                return 2;
            }
            throw problem;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        without.filter(library -> !library.equals("cudnn")).ifPresent(library -> {
            throw new BadInputException("--without", library, "cudnn");
        });
        if (architecture < 50 || architecture > 990) {
            throw new BadInputException("--arch", Integer.toString(architecture), "90 for compute capability 9.0, say");
        }
        Files.createDirectories(out);
        Layout layout = new Layout(
                work.resolve("folder"),
                work.resolve("unpacked"),
                Reduction.to(new Architecture(architecture)),
                minimal);
        layout.runtime(runtime);
        layout.jars(build);
        layout.cuda(cuda, without.isEmpty());
        for (Map.Entry<String, Path> file : files.entrySet()) {
            layout.file(file.getValue(), file.getKey());
        }
        Path archive = work.resolve("because-gpu.tar.xz");
        Map<String, Long> packed;
        try (OutputStream target = Files.newOutputStream(archive)) {
            packed = new Archive(work.resolve("folder")).write(target, new Xz(preset, work.resolve("blocks")), threads);
        }
        finish(archive, layout.raw(), packed);
        return 0;
    }

    private void finish(Path archive, Map<String, Long> raw, Map<String, Long> packed) throws IOException {
        List<Path> parts = Parts.split(archive, out, (long) partSize * MEBI);
        List<Path> summed = new ArrayList<>(parts);
        for (Path file : beside) {
            Path copy = out.resolve(file.getFileName());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            summed.add(copy);
        }
        Parts.sum(summed, out);
        System.out.printf("%-44s %10s %10s%n", "MB", "before", "packed");
        packed.forEach((component, bytes) -> System.out.printf(
                "%-44s %10.1f %10.2f%n",
                component.isEmpty() ? "(list of files)" : component,
                raw.getOrDefault(component, 0L) / 1e6,
                bytes / 1e6));
        System.out.printf(
                "%d parts of %.1f MB, together %.1f MB, in %s%n",
                parts.size(), Files.size(parts.get(0)) / 1e6, Files.size(archive) / 1e6, out);
        Files.delete(archive);
    }
}
