package dev.because.scenarios.bench;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of photographs of ImageNet's classes, each named by its WordNet id, {@code n02391049_zebra.jpg}, with a file
 * {@code ALL_1000_ordered.txt} that has a line for each class in ImageNet's order.
 *
 * @param files the photographs, by name
 * @param classes the number of each WordNet id in ImageNet's order, from 0
 */
public record Photographs(List<Path> files, Map<String, Integer> classes) {
    private static final String ORDER = "ALL_1000_ordered.txt";

    public Photographs {
        files = List.copyOf(files);
        classes = Map.copyOf(classes);
    }

    /** @throws BadInputException if the folder has no such file, or no photographs */
    public static Photographs in(Path folder) {
        Path order = folder.resolve(ORDER);
        if (!Files.isReadable(order)) {
            throw new BadInputException(folder.toString(), "no file " + ORDER, "photographs and the order of classes");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> lines = Files.readAllLines(order);
            Map<String, Integer> classes = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                classes.put(id(lines.get(i).replaceFirst("^\\d+ ", "")), i);
            }
            List<Path> files = entries.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadInputException(folder.toString(), "no .jpg", "photographs");
            }
            return new Photographs(files, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class of a photograph among ImageNet's thousand, from 0. */
    public int classOf(Path file) {
        Integer index = classes.get(id(file.getFileName().toString()));
        if (index == null) {
            throw new BadInputException(
                    file.toString(), "a name without a known WordNet id", "n02391049_zebra.jpg, say");
        }
        return index;
    }

    private static String id(String name) {
        return name.split("_")[0];
    }
}
