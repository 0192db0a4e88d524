package dev.because.scenarios.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bundle.device.Architecture;
import dev.because.scenarios.bundle.device.Reduction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build, a runtime and CUDA's jar, all made up, and the folder that is laid out from them. */
class PackTest {
    private static final String NATIVES = "org/tensorflow/internal/c_api/linux-x86_64-gpu/";
    private static final String CUDA = "org/bytedeco/cuda/linux-x86_64/";
    private static final List<String> OPENED = List.of(
            "libcudart.so.12",
            "libcublas.so.12",
            "libcublasLt.so.12",
            "libcufft.so.11",
            "libcusolver.so.11",
            "libcusparse.so.12",
            "libnvJitLink.so.12");

    @TempDir
    Path folder;

    private Path build;
    private Path cuda;

    @BeforeEach
    void makeUp() throws IOException {
        build = Files.createDirectories(folder.resolve("build/lib")).getParent();
        byte[] library = library();
        jar(
                build.resolve("because.jar"),
                "lib/a.jar lib/tensorflow-core-native-1.1.0-linux-x86_64-gpu.jar lib/absent.jar",
                Map.of());
        jar(build.resolve("lib/a.jar"), "", Map.of("a.txt", "a".getBytes(StandardCharsets.UTF_8)));
        jar(build.resolve("lib/of-an-earlier-build.jar"), "", Map.of());
        jar(
                build.resolve("lib/tensorflow-core-native-1.1.0-linux-x86_64-gpu.jar"),
                "",
                Map.of(
                        NATIVES + "libjnitensorflow.so",
                        library,
                        NATIVES + "libtensorflow_cc.so.2",
                        library,
                        "x",
                        library));
        cuda = folder.resolve("cuda-12-linux-x86_64-redist.jar");
        Map<String, byte[]> libraries = new TreeMap<>();
        OPENED.forEach(name -> libraries.put(CUDA + name, library));
        for (String name : List.of("libcudnn.so.9", "libcudnn_ops.so.9", "libnvrtc.so.12", "libnccl.so.2")) {
            libraries.put(CUDA + name, library);
        }
        jar(cuda, "", libraries);
        Files.createDirectories(folder.resolve("runtime/bin"));
        Files.writeString(folder.resolve("runtime/bin/java"), "java");
    }

    private Layout layout(boolean minimal) throws IOException {
        return new Layout(
                folder.resolve("out"), folder.resolve("unpacked"), Reduction.to(new Architecture(90)), minimal);
    }

    @Test
    void theFolderHoldsTheClassPathTheNativesAndWhatTensorFlowOpens() throws IOException {
        Layout layout = layout(false);
        layout.runtime(folder.resolve("runtime"));
        layout.jars(build);
        layout.cuda(cuda, false);
        layout.file(cuda, "data/some file");
        List<String> expected = Stream.concat(
                        Stream.of(
                                "data/some file",
                                "jars/because.jar",
                                "jars/lib/a.jar",
                                "natives/" + NATIVES + "libjnitensorflow.so",
                                "natives/" + NATIVES + "libtensorflow_cc.so.2",
                                "runtime/bin/java"),
                        OPENED.stream().map(name -> "cuda/" + name))
                .sorted()
                .toList();
        assertEquals(expected, names());
        assertEquals(library().length, layout.raw().get("libcufft.so.11"));
    }

    @Test
    void withCudnnItsLibrariesAndTheCompilerTravelToo() throws IOException {
        layout(false).cuda(cuda, true);
        assertTrue(names().containsAll(List.of("cuda/libcudnn.so.9", "cuda/libcudnn_ops.so.9", "cuda/libnvrtc.so.12")));
        assertEquals(OPENED.size() + 3, names().size());
    }

    @Test
    void theMinimumLeavesNoDeviceCodeInWhatIsNeverAsked() throws IOException {
        layout(true).cuda(cuda, false);
        for (String name : OPENED) {
            byte[] reduced = Files.readAllBytes(folder.resolve("out/cuda/" + name));
            assertEquals(library().length, reduced.length);
            assertEquals(Layout.NEVER_ASKED.contains(name) ? 0 : 7, reduced[64 + 16 + 64], name);
        }
    }

    @Test
    void aBuildWithoutTheNativesForGpusIsRefused() throws IOException {
        jar(build.resolve("because.jar"), "lib/a.jar", Map.of());
        Layout layout = layout(false);
        assertThrows(BadInputException.class, () -> layout.jars(build));
    }

    @Test
    void aJarThatLacksWhatTensorFlowOpensIsRefused() throws IOException {
        jar(cuda, "", Map.of(CUDA + "libcudart.so.12", library()));
        Layout layout = layout(false);
        String message = assertThrows(BadInputException.class, () -> layout.cuda(cuda, false))
                .getMessage();
        assertTrue(message.contains("libcublas.so.12"), message);
    }

    @Test
    void aFileMayNotLeaveTheBundle() throws IOException {
        Layout layout = layout(false);
        assertThrows(BadInputException.class, () -> layout.file(cuda, "../elsewhere"));
    }

    @Test
    void partsAreOfEqualSizeAndAsFewAsPossible() throws IOException {
        byte[] content = new byte[1001];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) i;
        }
        Path archive = Files.write(folder.resolve("archive"), content);
        Files.writeString(folder.resolve("because-gpu.99.part"), "of an earlier bundle");
        List<Path> parts = Parts.split(archive, folder, 300);
        assertEquals(
                List.of(250L, 250L, 250L, 251L),
                parts.stream().map(part -> part.toFile().length()).toList());
        byte[] joined = new byte[1001];
        int at = 0;
        for (Path part : parts) {
            byte[] bytes = Files.readAllBytes(part);
            System.arraycopy(bytes, 0, joined, at, bytes.length);
            at += bytes.length;
        }
        assertArrayEquals(content, joined);
        assertTrue(Files.notExists(folder.resolve("because-gpu.99.part")));
    }

    @Test
    void whatIsNoLibraryDoesNotOpenAndIsNamed() throws IOException {
        Path wrong = Files.writeString(folder.resolve("libwrong.so.1"), "text");
        Files.writeString(folder.resolve("libwrong.so.txt"), "text");
        assertEquals(
                List.of(wrong.toAbsolutePath()),
                Opens.in(folder).stream()
                        .filter(path -> path.endsWith("libwrong.so.1"))
                        .toList());
        List<String> failures = Opens.open(List.of(wrong));
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).contains("libwrong.so.1"), failures.get(0));
    }

    private List<String> names() throws IOException {
        Path out = folder.resolve("out");
        try (Stream<Path> walk = Files.walk(out)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** An ELF file with one section, a fat binary of one entry for 9.0 whose payload is sevens. */
    private static byte[] library() {
        String names = "\0.nv_fatbin\0.shstrtab\0";
        ByteBuffer out = ByteBuffer.allocate(64 + 16 + 64 + 8 + 24 + 128).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1})
                .putLong(0x28, 176)
                .putShort(0x3C, (short) 2)
                .putShort(0x3E, (short) 1);
        out.position(64).putLong(0x0010_0001_BA55_ED50L).putLong(72);
        out.putShort(80, (short) 2)
                .putInt(84, 64)
                .putLong(88, 8)
                .putInt(108, 90)
                .putLong(144, 0x0707_0707_0707_0707L);
        out.position(152).put(names.getBytes(StandardCharsets.ISO_8859_1));
        out.position(176).putInt(1).putInt(1).putLong(2).putLong(0).putLong(64).putLong(88);
        out.position(240)
                .putInt(12)
                .putInt(3)
                .putLong(0)
                .putLong(0)
                .putLong(152)
                .putLong(22);
        return out.array();
    }

    private static void jar(Path jar, String classPath, Map<String, byte[]> entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }
}
