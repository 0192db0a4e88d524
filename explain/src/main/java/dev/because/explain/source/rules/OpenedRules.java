package dev.because.explain.source.rules;

import dev.because.explain.justification.Source;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.UnfitTemplateException;
import dev.because.explain.source.Rulebook;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleDescription;
import dev.because.symbolic.rules.authoring.folder.RuleFile;
import dev.because.symbolic.rules.authoring.folder.RuleFiles;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Nearest;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Experts' rules that a question names, read.
 *
 * @param options as the question has them, with the day if the rules depend on one
 * @param rules those that are in force
 * @param words in which they are written
 * @param programs rules in Drools' own language, which are programs
 * @param sources their files
 */
public record OpenedRules(
        RuleOptions options, RuleSet rules, Vocabulary words, List<RuleBase> programs, List<Source> sources) {
    /** Experts' sentences stand behind the shipped ones of the same part. */
    private static final String ORDER = "1000";

    public OpenedRules {
        programs = List.copyOf(programs);
        sources = List.copyOf(sources);
    }

    /**
     * Reads them.
     *
     * @param relativeTo the folder from which a relative path counts
     * @param trust whether rules in Drools' own language may be compiled, which are a stranger's program
     * @throws BadInputException if there are such rules and they are refused
     * @throws dev.because.symbolic.logic.BadInputException if there is a fault in the rules, the first one
     */
    public static OpenedRules open(RuleOptions options, Path relativeTo, Programs trust) {
        RuleFiles files = RuleFolders.read(relativeTo.resolve(options.path()));
        if (trust == Programs.REFUSED && !files.programs().isEmpty()) {
            throw new BadInputException(
                    files.programs().get(0).toString(),
                    "rules in Drools' own language, which can run any program",
                    "--trust, from who trusts their author");
        }
        RuleSet all = files.orRefuse();
        boolean dated = all.rules().stream()
                .map(Rule::remarks)
                .anyMatch(
                        remarks -> remarks.from().isPresent() || remarks.until().isPresent());
        Optional<LocalDate> day = dated ? Optional.of(options.on().orElseGet(LocalDate::now)) : Optional.empty();
        List<Source> sources = new ArrayList<>();
        Stream.concat(files.files().stream().map(RuleFile::path), files.programs().stream())
                .forEach(file ->
                        sources.add(new Source("r" + (sources.size() + 1), file.toString(), Digest.ofFile(file))));
        return new OpenedRules(
                new RuleOptions(options.path(), day),
                day.map(all::on).orElse(all),
                files.words(),
                files.programs().stream().map(OpenedRules::compiled).toList(),
                sources);
    }

    private static RuleBase compiled(Path file) {
        try {
            return RuleBase.compile(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "an error (" + e.getMessage() + ")", "rules that can be read");
        } catch (IllegalStateException e) {
            throw new BadInputException(
                    file.toString(),
                    "rules in Drools' own language, and no compiler for them (" + e.getMessage() + ")",
                    "org.drools:drools-engine on the class path");
        }
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
        for (RuleDescription rule :
                programs.stream().flatMap(program -> program.rules().stream()).toList()) {
            if (metadata.put(rule.name(), rule.metadata()) != null) {
                throw new BadInputException(options.path(), "two rules \"" + rule.name() + "\"", "one of each name");
            }
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
