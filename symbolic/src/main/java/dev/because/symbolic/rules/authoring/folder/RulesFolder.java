package dev.because.symbolic.rules.authoring.folder;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Format;
import dev.because.symbolic.rules.authoring.draft.ConclusionKinds;
import dev.because.symbolic.rules.authoring.draft.DraftFormat;
import dev.because.symbolic.rules.authoring.draft.RuleDraft;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads folders of rules, or single files. */
public final class RulesFolder {
    private static final long MOST_BYTES = 1 << 23;

    private final Map<String, Format> formats;

    /** @param formats by the endings of files, with their points: {@code .yaml} */
    public RulesFolder(Map<String, Format> formats) {
        this.formats = new TreeMap<>(formats);
    }

    /**
     * Reads all files of a folder and those below it, or one file.
     *
     * @throws BadInputException if there is no such folder or file, it cannot be looked into, or a single file is of no known format
     */
    public RuleFiles read(Path path, Vocabulary words) {
        FolderListing listing = FolderListing.of(path, formats.keySet());
        List<Fault> faults = new ArrayList<>(listing.faults());
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        for (Path file : listing.rules()) {
            try {
                contents.put(file, content(file));
            } catch (IOException e) {
                faults.add(new Fault(
                        new Place(file.toString(), ""),
                        "an error (" + e.getMessage() + ")",
                        "a file that can be read"));
            } catch (BadInputException e) {
                faults.add(new Fault(
                        new Place(file.toString(), ""), "more than " + MOST_BYTES + " bytes", "a smaller file"));
            }
        }
        Vocabulary known = words.with(conclusions(contents, words));
        List<RuleFile> files = new ArrayList<>();
        contents.forEach(
                (file, content) -> files.add(new RuleFile(file, format(file).read(content, file.toString(), known))));
        files.forEach(file -> faults.addAll(file.reading().faults()));
        List<Rule> rules = joined(files, faults);
        return new RuleFiles(files, new RuleSet(path.toString(), rules), faults, known, listing.programs());
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new BadInputException(file.toString(), Files.size(file) + " bytes", "at most " + MOST_BYTES);
        }
        return Files.readAllBytes(file);
    }

    private Format format(Path file) {
        return FolderListing.ending(file, formats.keySet()).map(formats::get).orElseThrow();
    }

    /** What the files conclude, looked for until no file can be read better than before. */
    private List<Kind> conclusions(Map<Path, byte[]> contents, Vocabulary words) {
        List<Kind> kinds = List.of();
        for (int i = 0; i <= contents.size() + 1; i++) {
            Vocabulary known = words.with(kinds);
            List<RuleDraft> drafts = new ArrayList<>();
            List<Rule> rules = new ArrayList<>();
            contents.forEach((file, content) -> {
                if (format(file) instanceof DraftFormat format) {
                    drafts.addAll(format.drafts(content, file.toString(), known, new ArrayList<>()));
                } else {
                    rules.addAll(
                            format(file).read(content, file.toString(), known).rules());
                }
            });
            List<Kind> next = ConclusionKinds.of(drafts, rules, words);
            if (next.equals(kinds)) {
                break;
            }
            kinds = next;
        }
        return kinds;
    }

    private static List<Rule> joined(List<RuleFile> files, Collection<Fault> faults) {
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Place> tables = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (RuleFile file : files) {
            for (Rule rule : file.reading().rules()) {
                Place first = places.putIfAbsent(rule.name(), rule.place());
                if (first != null) {
                    faults.add(second("rule \"" + rule.name() + "\"", rule.place(), first));
                } else {
                    rules.add(rule);
                }
            }
            file.reading().rules().stream()
                    .filter(rule -> rule.row().isPresent())
                    .forEach(rule -> {
                        String table = rule.row().map(Row::table).orElseThrow();
                        Place first = tables.putIfAbsent(table, rule.place());
                        if (first != null && !first.file().equals(rule.place().file())) {
                            faults.add(second("table \"" + table + "\"", rule.place(), first));
                            tables.put(table, rule.place()); // once for each file
                        }
                    });
        }
        return rules;
    }

    private static Fault second(String what, Place place, Place first) {
        return new Fault(place, "the " + what + " a second time", "another name, for the first is at " + first);
    }
}
