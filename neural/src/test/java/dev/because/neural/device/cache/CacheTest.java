package dev.because.neural.device.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.device.library.Group;
import dev.because.neural.device.library.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CacheTest extends MadeUpCache {
    @Test
    void everything_is_extracted_from_the_jar_byte_by_byte_and_nothing_else() throws IOException {
        Cache cache = cache(JAR.write(root.resolve("cuda.jar")), Disk.REAL);
        Resolution before = resolve(cache);
        assertEquals(Optional.empty(), before.problem());
        assertEquals(EnumSet.allOf(Group.class), before.packed());
        assertEquals(JAR.bytes(), before.bytesPacked());
        assertFalse(Files.exists(folder), "nothing is written before it is asked for");
        List<Long> heard = new ArrayList<>();
        cache.extract(before, (done, all) -> {
            assertEquals(JAR.bytes(), all);
            heard.add(done);
        });
        assertEquals(JAR.bytes(), heard.get(heard.size() - 1));
        assertEquals(heard.stream().sorted().toList(), heard);
        assertTrue(heard.size() > 3 && heard.size() < 20, heard.toString());
        assertEquals(JAR.count(), before.files().size());
        for (Path file : before.files()) {
            assertArrayEquals(JAR.file(file.getFileName().toString()), Files.readAllBytes(file));
        }
        Set<String> expected = new TreeSet<>(Set.of(".lock"));
        before.files().forEach(file -> expected.add(file.getFileName().toString()));
        assertEquals(expected, names());
    }

    @Test
    void a_second_time_nothing_is_done_and_the_jar_is_not_needed() throws IOException {
        Path file = JAR.write(root.resolve("cuda.jar"));
        Cache cache = cache(file, QUICK);
        Resolution packed = resolve(cache);
        cache.extract(packed, Progress.SILENT);
        Files.delete(file);
        cache.extract(packed, (done, all) -> {
            throw new AssertionError("nothing is to be written");
        });
        Resolution found = resolve(cache(file, QUICK));
        assertEquals(Optional.empty(), found.problem());
        assertEquals(0, found.bytesPacked());
        assertEquals(JAR.bytes(), found.bytesFound());
        assertEquals(packed.files(), found.files());
    }

    @Test
    void only_the_groups_that_are_nowhere_else_are_extracted() throws IOException {
        machine.with("/usr/local/cuda/lib64", Group.DNN, Group.BLAS);
        Cache cache = cache(JAR.write(root.resolve("cuda.jar")), QUICK);
        Resolution resolution = resolve(cache);
        assertEquals(EnumSet.complementOf(EnumSet.of(Group.DNN, Group.BLAS)), EnumSet.copyOf(resolution.packed()));
        cache.extract(resolution, Progress.SILENT);
        assertTrue(names().contains("libcufft.so.11"));
        assertTrue(names().stream().noneMatch(name -> name.startsWith("libcudnn") || name.startsWith("libcublas")));
        resolution.files().forEach(file -> assertTrue(Files.isRegularFile(file), file.toString()));
    }

    @Test
    void without_a_jar_an_empty_cache_offers_nothing_and_says_so() {
        assertEquals(
                Optional.of("libcudart.so.12 is missing: looked in the cache " + folder
                        + " (no jar to fill it from is on the class path)"),
                resolve(cache(root.resolve("no.jar"), QUICK)).problem());
    }

    @Test
    void a_file_that_was_changed_later_is_found_by_hashing_only() throws IOException {
        Cache cache = cache(JAR.write(root.resolve("cuda.jar")), QUICK);
        cache.extract(resolve(cache), Progress.SILENT);
        byte[] changed = JAR.file("libcublas.so.12");
        changed[500] ^= 1;
        Files.write(folder.resolve("libcublas.so.12"), changed);
        assertEquals(0, resolve(cache).bytesPacked());
        List<String> faults = cache.verify();
        assertEquals(1, faults.size());
        assertTrue(
                faults.get(0)
                        .matches(folder.resolve("libcublas.so.12")
                                + ": found SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64}"),
                faults.get(0));
    }

    @Test
    void the_folder_is_the_users_cache_and_can_be_named() {
        assertEquals(machine.at("/home/ada/.cache/because/cuda-12.6-9.5-1.5.11"), folderOf());
        machine.set("XDG_CACHE_HOME", "/var/ada");
        assertEquals(machine.at("/var/ada/because/cuda-12.6-9.5-1.5.11"), folderOf());
        machine.set("BECAUSE_CACHE", "/big/disk");
        assertEquals(machine.at("/big/disk/cuda-12.6-9.5-1.5.11"), folderOf());
    }

    @Test
    void the_shipped_manifest_has_every_library_in_the_order_of_loading() {
        List<String> wanted = Stream.of(Group.values())
                .flatMap(group -> group.libraries().stream())
                .map(library -> library.soname())
                .toList();
        List<String> listed = Manifest.shipped().entries().stream()
                .map(Manifest.Entry::soname)
                .collect(Collectors.toCollection(ArrayList::new));
        assertTrue(listed.remove("libnvrtc-builtins.so.12.6"));
        assertEquals(wanted, listed);
        Manifest.shipped().entries().forEach(entry -> assertTrue(entry.sha256().matches("[0-9a-f]{64}")));
        assertEquals(
                2_313_029_240L,
                Manifest.shipped().entries().stream()
                        .mapToLong(Manifest.Entry::bytes)
                        .sum());
    }

    private Path folderOf() {
        return Cache.of(machine.environment(), Optional.empty()).folder();
    }
}
