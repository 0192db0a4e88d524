package dev.because.explain.source.rules;

import dev.because.explain.justification.Source;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.UnfitTemplateException;
import dev.because.explain.source.Rulebook;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.RuleDescription;
import dev.because.symbolic.rules.authoring.folder.RuleFile;
import dev.because.symbolic.rules.authoring.folder.RuleFiles;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Nearest;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Experts' rules that a question names, read.
 *
 * @param options as the question has them, with the day if the rules depend on one
 * @param rules those that are in force
 * @param words in which they are written
 * @param sources their files
 */
public record OpenedRules(RuleOptions options, RuleSet rules, Vocabulary words, List<Source> sources) {
    /** Experts' sentences stand behind the shipped ones of the same part. */
    private static final String ORDER = "1000";

    public OpenedRules {
        sources = List.copyOf(sources);
    }

    /**
     * Reads them.
     *
     * @param relativeTo the folder from which a relative path counts
     * @throws dev.because.symbolic.logic.BadInputException if there is a fault in them, the first one
     */
    public static OpenedRules open(RuleOptions options, Path relativeTo) {
        RuleFiles files = RuleFolders.read(relativeTo.resolve(options.path()));
        RuleSet all = files.orRefuse();
        boolean dated = all.rules().stream()
                .map(Rule::remarks)
                .anyMatch(
                        remarks -> remarks.from().isPresent() || remarks.until().isPresent());
        Optional<LocalDate> day = dated ? Optional.of(options.on().orElseGet(LocalDate::now)) : Optional.empty();
        List<Source> sources = new ArrayList<>();
        for (RuleFile file : files.files()) {
            String path = relativeTo.resolve("").equals(file.path())
                    ? options.path()
                    : file.path().toString();
            sources.add(new Source("r" + (sources.size() + 1), path, Digest.ofFile(file.path())));
        }
        return new OpenedRules(
                new RuleOptions(options.path(), day), day.map(all::on).orElse(all), files.words(), sources);
    }

    /** The names of the shipped rules whose place they take. */
    public Set<String> overridden() {
        return rules.rules().stream().filter(Rule::overrides).map(Rule::name).collect(Collectors.toSet());
    }

    /**
     * The shipped rules without those whose place is taken, and the sentences of all.
     *
     * @throws BadInputException if a rule takes the place of none, or has the name of a shipped one without saying that it takes its place;
     *     or if its sentence is no template
     */
    public Rulebook join(Rulebook shipped) {
        Map<String, Map<String, String>> metadata = new TreeMap<>();
        for (RuleDescription rule : shipped.rules().rules()) {
            metadata.put(rule.name(), rule.metadata());
        }
        for (Rule rule : rules.rules()) {
            if (metadata.containsKey(rule.name()) != rule.overrides()) {
                throw new BadInputException(
                        rule.place().toString(),
                        "rule \"" + rule.name()
                                + (rule.overrides()
                                        ? "\", which overrides no shipped one"
                                        : "\", as a shipped one is called"),
                        rule.overrides()
                                ? Nearest.expected(rule.name(), metadata.keySet())
                                : "another name, or to say that it overrides that one");
            }
            metadata.put(rule.name(), said(rule.remarks()));
        }
        try {
            return new Rulebook(
                    overridden().isEmpty() ? shipped.rules() : shipped.rules().without(overridden()),
                    Phrasebook.of(metadata));
        } catch (UnfitTemplateException e) {
            throw new BadInputException(options.path(), String.valueOf(e.getMessage()), "a sentence that can be told");
        }
    }

    private static Map<String, String> said(Remarks remarks) {
        Map<String, String> said = new TreeMap<>();
        remarks.says().ifPresent(sentence -> {
            said.put("says", sentence.matches("(?s).*[.!?]\\s*") ? sentence : sentence + ".");
            said.put("part", remarks.part());
            said.put("order", ORDER);
        });
        return said;
    }
}
