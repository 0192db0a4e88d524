package dev.because.neural.device.cache;

import dev.because.neural.device.library.Group;
import dev.because.neural.device.library.Library;
import dev.because.neural.device.library.TinyElf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar like that of CUDA's libraries, and the manifest that belongs to it; each library has a tail of some length. */
final class MadeUpJar {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param tail bytes that no header speaks of, random and so not to be compressed */
    MadeUpJar(int tail) {
        Random random = new Random(8);
        Stream.of(Group.values())
                .flatMap(group -> group.libraries().stream())
                .map(Library::soname)
                .forEach(soname -> {
                    byte[] elf = new TinyElf(soname).bytes();
                    byte[] whole = new byte[elf.length + tail];
                    random.nextBytes(whole);
                    System.arraycopy(elf, 0, whole, 0, elf.length);
                    files.put(soname, whole);
                });
    }

    byte[] file(String soname) {
        return files.get(soname).clone();
    }

    int count() {
        return files.size();
    }

    long bytes() {
        return files.values().stream().mapToLong(file -> file.length).sum();
    }

    Manifest manifest() {
        StringBuilder lines = new StringBuilder("# made up\n");
        files.forEach((soname, file) -> {
            MessageDigest digest = Hash.sha256();
            digest.update(file);
            String version = soname.startsWith("libcudnn") ? "9.5.1" : "12.6";
            lines.append(String.join(" ", Hash.text(digest), String.valueOf(file.length), version, soname))
                    .append('\n');
        });
        return Manifest.read("made-up", new BufferedReader(new StringReader(lines.toString())));
    }

    /** Writes the jar, with other bytes for one library, or without it where there are none. */
    Path write(Path jar, String changed, byte... other) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("org/bytedeco/cuda/linux-x86_64/libnppial.so.12"));
            zip.write(1);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] bytes = file.getKey().equals(changed) ? other : file.getValue();
                if (bytes.length > 0) {
                    zip.putNextEntry(new ZipEntry("org/bytedeco/cuda/linux-x86_64/" + file.getKey()));
                    zip.write(bytes);
                }
            }
        }
        return jar;
    }

    Path write(Path jar) throws IOException {
        return write(jar, "");
    }
}
