package dev.because.scenarios.bundle;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bundle.device.LibraryFile;
import dev.because.scenarios.bundle.device.Reduction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays out the folder that a GPU machine will have: {@code runtime} (Java), {@code jars}, {@code natives} (a folder of the
 * class path, from which JavaCPP opens libraries where they lie) and {@code cuda}.
 */
final class Layout {
    private static final String TENSORFLOW = "org/tensorflow/internal/c_api/linux-x86_64-gpu/";
    private static final String JNA = "com/sun/jna/linux-x86-64/libjnidispatch.so";
    private static final String CUDA = "org/bytedeco/cuda/linux-x86_64/";
    /** What TensorFlow opens by name, and what these need. */
    private static final List<String> OPENED = List.of(
            "libcudart.so.12",
            "libcublas.so.12",
            "libcublasLt.so.12",
            "libcufft.so.11",
            "libcusolver.so.11",
            "libcusparse.so.12",
            "libnvJitLink.so.12");
    /** Opened with the others, but never asked to compute anything by the networks that this project has. */
    static final Set<String> NEVER_ASKED = Set.of("libcufft.so.11", "libcusolver.so.11", "libcusparse.so.12");
    /** cuDNN and the compiler that it calls; a machine that has PyTorch has both. */
    private static final String OF_CUDNN = "libcudnn.*\\.so\\.9|libnvrtc\\.so\\.12|libnvrtc-builtins\\.so\\.12.*";

    private final Path folder;
    private final Path unpacked;
    private final Reduction reduction;
    private final boolean minimal;
    private final Map<String, Long> raw = new LinkedHashMap<>();

    /**
     * @param folder is made anew
     * @param unpacked where libraries are kept as they come out of their jars
     * @param reduction of every library
     * @param minimal whether libraries that are never asked to compute lose all device code
     */
    Layout(Path folder, Path unpacked, Reduction reduction, boolean minimal) throws IOException {
        this.folder = folder;
        this.unpacked = unpacked;
        this.reduction = minimal ? reduction.forSinglePrecision() : reduction;
        this.minimal = minimal;
        delete(folder);
        Files.createDirectories(folder);
    }

    /** How large each component was before it was reduced. */
    Map<String, Long> raw() {
        return raw;
    }

    void runtime(Path image) throws IOException {
        copyTree(image, folder.resolve("runtime"));
    }

    void file(Path source, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder) || !Files.isRegularFile(source)) {
            throw new BadInputException(name + "=" + source, "no such file, or a name outside the bundle", "NAME=FILE");
        }
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
        count(name, Files.size(source));
    }

    /** @param build the folder with because.jar and lib */
    void jars(Path build) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars/lib"));
        store(build.resolve("because.jar"), jars.getParent());
        boolean natives = false;
        for (Path jar : classPath(build.resolve("because.jar"))) {
            String name = jar.getFileName().toString();
            if (name.matches("tensorflow-core-native-.*-linux-x86_64-gpu\\.jar")) {
                libraries(jar, TENSORFLOW, ".*\\.so(\\.[0-9]+)?", folder.resolve("natives/" + TENSORFLOW));
                natives = true;
            } else {
                store(jar, jars);
            }
            if (name.matches("jna-[0-9.]+\\.jar")) {
                libraries(jar, JNA.substring(0, JNA.lastIndexOf('/') + 1), ".*\\.so", folder.resolve("natives/jna"));
            }
        }
        if (!natives) {
            throw new BadInputException(
                    build + "/lib", "no tensorflow-core-native-*-linux-x86_64-gpu.jar", "a build with -Pgpu");
        }
    }

    void cuda(Path artefact, boolean withCudnn) throws IOException {
        Path cuda = folder.resolve("cuda");
        String names = String.join("|", OPENED).replace(".", "\\.") + (withCudnn ? "|" + OF_CUDNN : "");
        libraries(artefact, CUDA, names, cuda);
        for (String opened : OPENED) {
            if (!Files.exists(cuda.resolve(opened))) {
                throw new BadInputException(artefact.toString(), "no " + CUDA + opened, "all that TensorFlow opens");
            }
        }
    }

    private void store(Path jar, Path target) throws IOException {
        StoredJar.write(jar, target.resolve(jar.getFileName()));
        count("jars/", Files.size(jar));
    }

    private void libraries(Path jar, String inside, String names, Path target) throws IOException {
        Files.createDirectories(target);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> entry.getName().startsWith(inside)
                            && entry.getName().substring(inside.length()).matches(names))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                String name = entry.getName().substring(inside.length());
                Path whole = unpack(zip, entry, name);
                LibraryFile library = LibraryFile.open(whole);
                Reduction own = minimal && NEVER_ASKED.contains(name) ? reduction.withoutDeviceCode() : reduction;
                library.copyWithout(own.of(library), target.resolve(name));
                count(folder.relativize(target.resolve(name)).toString(), library.length());
            }
        }
    }

    /** Takes an entry out, unless that was done before. */
    private Path unpack(ZipFile zip, ZipEntry entry, String name) throws IOException {
        Path whole = Files.createDirectories(unpacked).resolve("%08x-%s".formatted(entry.getCrc(), name));
        if (!Files.exists(whole) || Files.size(whole) != entry.getSize()) {
            Path unfinished = unpacked.resolve(name + ".unfinished");
            Files.copy(zip.getInputStream(entry), unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
        }
        return whole;
    }

    private void count(String name, long bytes) {
        raw.merge(Archive.component(name), bytes, Long::sum);
    }

    private void copyTree(Path from, Path to) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(from)) {
            walk.sorted().forEach(paths::add);
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES); // follows links
                count("runtime/", Files.size(path));
            }
        }
    }

    /** The jars that this one names in its manifest; what else lies beside them may be of an earlier build. */
    private static List<Path> classPath(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            String names = Optional.ofNullable(opened.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .orElse("");
            return Stream.of(names.split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(jar::resolveSibling)
                    .filter(Files::exists) // some libraries name jars that nobody ships
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
