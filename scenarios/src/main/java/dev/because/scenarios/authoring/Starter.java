package dev.because.scenarios.authoring;

import dev.because.explain.source.rules.ExpertWords;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import dev.because.symbolic.rules.vocabulary.VocabularyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder to begin with: a few rules about the answers of a verb, as a table and as sentences, scenarios that hold them to what they mean,
 * and the words that they may use.
 */
public final class Starter {
    private static final Map<String, List<String>> KINDS = Map.of(
            "diagnose",
            List.of(
                    "Belief",
                    "EvidenceWeight",
                    "ExplainedAway",
                    "Excluded",
                    "GivenFinding",
                    "NextFinding",
                    "PossibleCause"),
            "move",
            List.of(
                    "ChangedBoard",
                    "ChessPosition",
                    "LineEnd",
                    "MaterialCount",
                    "MotifSeen",
                    "MoveMade",
                    "MoveOption"));
    private static final List<String> FILES = List.of("advice.csv", "remarks.rules", "advice.scenarios.yaml");

    private final String verb;

    private Starter(String verb) {
        this.verb = verb;
    }

    /**
     * That of a verb.
     *
     * @throws BadInputException if there is none for it
     */
    public static Starter of(String verb) {
        if (!KINDS.containsKey(verb)) {
            throw new BadInputException(
                    "option --verb",
                    verb,
                    Nearest.expected(verb, KINDS.keySet().stream().sorted().toList()));
        }
        return new Starter(verb);
    }

    /**
     * Writes it.
     *
     * @param folder empty, or not there yet
     * @return the files
     * @throws BadInputException if there is something there
     */
    public List<Path> write(Path folder) throws IOException {
        refuseUsed(folder);
        Map<Path, String> files = new LinkedHashMap<>();
        for (String file : FILES) {
            files.put(folder.resolve(file), text(file));
        }
        List<Kind> kinds = KINDS.get(verb).stream()
                .map(kind -> ExpertWords.all().kind(kind).orElseThrow())
                .toList();
        files.put(
                folder.resolve("words.txt"),
                "The kinds of fact that " + verb
                        + " speaks of most, with their phrases and fields. \"because rules words\" has all.\n\n"
                        + VocabularyFile.write(kinds));
        Files.createDirectories(folder);
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
        return new ArrayList<>(files.keySet());
    }

    private static void refuseUsed(Path folder) throws IOException {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        throw new FileAlreadyExistsException(folder.toString());
                    }
                }
            }
        } catch (java.nio.file.NotDirectoryException | FileAlreadyExistsException e) {
            throw new BadInputException(folder.toString(), "something that is there already", "a new folder");
        }
    }

    private String text(String file) throws IOException {
        String resource = "/dev/because/scenarios/starter/" + verb + "/" + file;
        try (InputStream in = Starter.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
