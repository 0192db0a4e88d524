package dev.because.symbolic.rules.authoring.folder;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.expert.Place;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which files of a folder are rules.
 *
 * @param rules in alphabetical order
 * @param programs rules in Drools' language
 * @param faults spreadsheets of kinds that are not read
 */
record FolderListing(List<Path> rules, List<Path> programs, List<Fault> faults) {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 2_000;
    private static final List<String> REFUSED = List.of(".xls", ".xlsm", ".xlsb", ".xltm", ".xlam", ".ods");
    private static final String PROGRAM = ".drl";

    /** @throws BadInputException if there is nothing to list */
    static FolderListing of(Path path, Collection<String> endings) {
        if (!Files.exists(path)) {
            throw new BadInputException(path.toString(), "no such file or folder", "a folder of rules");
        }
        if (Files.isDirectory(path)) {
            return sorted(files(path), endings);
        }
        boolean isKnown = isRule(path.getFileName()) && (ending(path, endings).isPresent() || has(path, PROGRAM));
        if (!isKnown && REFUSED.stream().noneMatch(ending -> has(path, ending))) {
            throw new BadInputException(
                    path.toString(),
                    "a file that is no rules by its name",
                    "one ending in " + String.join(", ", endings));
        }
        return sorted(List.of(path), endings);
    }

    /** Which of some endings a file has. */
    static Optional<String> ending(Path file, Collection<String> endings) {
        return endings.stream().filter(ending -> has(file, ending)).max(Comparator.comparingInt(String::length));
    }

    private static FolderListing sorted(List<Path> files, Collection<String> endings) {
        List<Path> rules = new ArrayList<>();
        List<Path> programs = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files) {
            if (ending(file, endings).isPresent()) {
                rules.add(file);
            } else if (has(file, PROGRAM)) {
                programs.add(file);
            } else if (REFUSED.stream().anyMatch(ending -> has(file, ending))) {
                faults.add(new Fault(
                        new Place(file.toString(), ""),
                        "a spreadsheet of a kind that is not read",
                        "one saved as xlsx or csv"));
            }
        }
        return new FolderListing(rules, programs, faults);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> isRule(folder.relativize(file)))
                    .sorted(Comparator.comparing(
                            file -> folder.relativize(file).toString().replace('\\', '/')))
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new BadInputException(
                        folder.toString(), "more than " + MOST_FILES + " files", "a folder of rules");
            }
            return files;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BadInputException(
                    folder.toString(), "an error (" + e.getMessage() + ")", "a folder that can be read");
        }
    }

    /** Not what is hidden, what a program has opened, what is a scenario, or what says which facts there are. */
    private static boolean isRule(Path file) {
        String name = name(file);
        boolean hidden = false;
        for (Path part : file) {
            String word = part.toString();
            hidden |= word.startsWith(".") && !word.equals(".") && !word.equals("..") || word.startsWith("~$");
        }
        boolean inScenarios = false;
        for (Path part = file.getParent(); part != null && !inScenarios; part = part.getParent()) {
            inScenarios = part.getFileName() != null && name(part).equals("scenarios");
        }
        return !hidden && !inScenarios && !name.matches(".*\\.(scenarios|vocabulary)\\.[a-z]+");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static boolean has(Path file, String ending) {
        return name(file).endsWith(ending);
    }
}
