package dev.because.explain.source.rules;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.authoring.Format;
import dev.because.symbolic.rules.authoring.folder.RuleFiles;
import dev.because.symbolic.rules.authoring.folder.RulesFolder;
import dev.because.symbolic.rules.authoring.sentence.SentenceFormat;
import dev.because.symbolic.rules.authoring.table.TableFormat;
import dev.because.symbolic.rules.authoring.yaml.YamlFormat;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import dev.because.symbolic.rules.vocabulary.VocabularyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads folders of experts' rules, in all formats and in the words of this project. */
public final class RuleFolders {
    private static final Map<String, Format> FORMATS = Map.of(
            ".xlsx", new TableFormat(),
            ".csv", new TableFormat(),
            ".yaml", new YamlFormat(),
            ".yml", new YamlFormat(),
            ".rules", new SentenceFormat());
    private static final String WORDS = ".vocabulary.yaml";

    private RuleFolders() {}

    /**
     * What a folder, or one file, holds. Vocabulary files in the folder, and beside the file, add words, or say others for a kind.
     *
     * @throws BadInputException if there is no such folder or file, or a vocabulary file is none
     */
    public static RuleFiles read(Path path) {
        return new RulesFolder(FORMATS).read(path, words(path));
    }

    /** The words that rules of a folder may use. */
    public static Vocabulary words(Path path) {
        List<Kind> more = new ArrayList<>();
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(
                                one -> one.getFileName().toString().endsWith(WORDS))
                        .sorted()
                        .toList()) {
                    more.addAll(VocabularyFile.read(Files.readString(file), file.toString()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder.toString(), e);
            }
        }
        return ExpertWords.all().with(more);
    }
}
