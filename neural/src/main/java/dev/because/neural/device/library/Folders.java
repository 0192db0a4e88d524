package dev.because.neural.device.library;

import dev.because.neural.device.library.ElfHeader.NotALibrary;
import dev.because.neural.device.library.Finding.Found;
import dev.because.neural.device.library.Finding.Missing;
import dev.because.neural.device.library.Finding.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders that belong together, such as those of one toolkit: the first that has a library gives it.
 *
 * @param words what these folders are
 * @param folders in order
 */
record Folders(String words, List<Path> folders) implements Place {
    Folders {
        folders = List.copyOf(folders);
    }

    @Override
    public List<Finding> offer(Group group) {
        List<Finding> findings = new ArrayList<>();
        for (Library library : group.libraries()) {
            findings.add(find(library));
        }
        if (findings.stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        // What programs open comes last, after everything that it may want.
        findings.addAll(findings.size() - 1, company(group));
        return List.copyOf(findings);
    }

    private List<Finding> company(Group group) {
        Map<String, Finding> company = new LinkedHashMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            group.company(name)
                    .filter(library -> !company.containsKey(name))
                    .map(library -> examine(library, file))
                    .filter(Found.class::isInstance)
                    .ifPresent(found -> company.put(name, found));
        }
        return List.copyOf(company.values());
    }

    @Override
    public List<Finding> beside(int cuda) {
        Map<String, Finding> found = new LinkedHashMap<>();
        for (String name : List.of("libcublasLt", "libnvrtc-builtins", "libnvrtc")) {
            Pattern pattern = Pattern.compile(name + "\\.so\\." + cuda + (name.endsWith("builtins") ? "\\.\\d+" : ""));
            for (Path file : files()) {
                String soname = file.getFileName().toString();
                if (pattern.matcher(soname).matches() && !found.containsKey(soname)) {
                    Finding finding = examine(
                            new Library(soname, Group.DNN, Library.Wanted.FOR_ONE_PURPOSE, Optional.empty()), file);
                    if (finding instanceof Found) {
                        found.put(soname, finding);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** All files of these folders, those of each by name. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.sorted().forEach(files::add);
            } catch (IOException unreadable) {
                // What cannot be listed gives nothing, as for the dynamic linker.
                continue;
            }
        }
        return files;
    }

    private Finding find(Library library) {
        return folders.stream()
                .map(folder -> folder.resolve(library.soname()))
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .map(path -> examine(library, path))
                .orElseGet(() -> new Missing(library, List.of(words)));
    }

    private Finding examine(Library library, Path path) {
        if (!Files.exists(path)) {
            return new Unfit(library, path, "a link to a file that does not exist", "a library");
        }
        if (!Files.isRegularFile(path)) {
            return new Unfit(library, path, "no file", "a library");
        }
        try {
            ElfHeader header = ElfHeader.read(path);
            String soname = header.soname().orElse("a library without a soname");
            if (!soname.equals(library.soname())) {
                return new Unfit(library, path, soname, library.soname());
            }
            return examineVersion(library, path);
        } catch (NotALibrary other) {
            return new Unfit(library, path, other.getMessage(), "a library for x86-64");
        } catch (IOException unreadable) {
            return new Unfit(library, path, "a file that cannot be read", "a library");
        }
    }

    private Finding examineVersion(Library library, Path path) throws IOException {
        Told told = Told.of(library, path);
        Optional<Version> least = library.least();
        if (told.version().isPresent()
                && least.isPresent()
                && !told.version().get().isAtLeast(least.get())) {
            return new Unfit(library, path, told.version().get().toString(), least.get() + " or later");
        }
        OptionalInt cuda = told.cuda().isPresent() || library.group() != Group.DNN ? told.cuda() : BuiltFor.cuda(path);
        String origin = told.wheel().map(wheel -> "the wheel " + wheel + " of ").orElse("") + words;
        return new Found(library, path, told.version(), cuda, origin, Files.size(path));
    }
}
