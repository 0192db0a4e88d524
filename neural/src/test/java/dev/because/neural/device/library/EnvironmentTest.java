package dev.because.neural.device.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir
    private Path folder;

    @Test
    void the_artefact_is_known_by_its_name_on_the_class_path() {
        String jar = "/m2/cuda-12.6-9.5-1.5.11-linux-x86_64-redist.jar";
        String path = String.join(File.pathSeparator, "/x/classes", "/m2/cuda-12.6-9.5-1.5.11.jar", jar);
        assertEquals(Optional.of(Path.of(jar)), Environment.onClassPath(path));
        assertEquals(Optional.empty(), Environment.onClassPath("/m2/cuda-platform-redist-12.6.jar"));
    }

    @Test
    void the_artefact_is_found_where_only_another_jars_manifest_names_it() throws Exception {
        Path artefact = folder.resolve("any name.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(artefact))) {
            jar.putNextEntry(new ZipEntry("org/bytedeco/cuda/linux-x86_64/libcudart.so.12"));
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "any%20name.jar");
        Path start = folder.resolve("start.jar");
        try (OutputStream out = Files.newOutputStream(start);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("empty"));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {start.toUri().toURL()}, null)) {
            assertEquals(Optional.of(artefact), Environment.seenBy(loader));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
            assertEquals(Optional.empty(), Environment.seenBy(loader));
        }
    }

    @Test
    void a_variable_that_is_empty_is_not_set() {
        Environment environment =
                new Environment(Map.of("A", "", "B", " x"), folder, "Linux", "aarch64", Optional.empty());
        assertEquals(Optional.empty(), environment.variable("A"));
        assertEquals(Optional.of(" x"), environment.variable("B"));
        assertFalse(environment.isLinuxOnX86());
        assertFalse(environment.isReal());
        assertEquals(folder.resolve("usr/lib"), environment.at("/usr/lib"));
        assertTrue(new Environment(Map.of(), Path.of("/"), "Linux", "amd64", Optional.empty()).isReal());
    }
}
