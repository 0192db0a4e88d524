package dev.because.symbolic.rules.authoring.yaml;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Values;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.authoring.draft.DraftFormat;
import dev.because.symbolic.rules.authoring.draft.Drafts;
import dev.because.symbolic.rules.authoring.draft.FieldDraft;
import dev.because.symbolic.rules.authoring.draft.PatternDraft;
import dev.because.symbolic.rules.authoring.draft.RemarksDraft;
import dev.because.symbolic.rules.authoring.draft.RuleDraft;
import dev.because.symbolic.rules.vocabulary.Nearest;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules in YAML. */
public final class YamlFormat implements DraftFormat {
    private static final List<String> REMARKS = List.of("says", "part", "source", "example", "from", "until");
    private static final List<String> FIELDS =
            List.of("rule", "when", "then", "says", "part", "source", "example", "from", "until", "overrides");
    private static final String RULE = "a rule with the fields rule, when and then";
    private static final String CONDITION = "a condition such as Belief: {after: \">= 0.5\"}";

    @Override
    public Reading read(byte[] content, String file, Vocabulary words) {
        List<Fault> faults = new ArrayList<>();
        List<RuleDraft> drafts = drafts(content, file, words, faults);
        return Drafts.read(drafts, faults, words);
    }

    @Override
    public List<RuleDraft> drafts(byte[] content, String file, Vocabulary words, List<Fault> faults) {
        List<RuleDraft> drafts = new ArrayList<>();
        try {
            for (YamlNode document : YamlDocuments.read(content, file)) {
                List<YamlNode> rules =
                        document instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(document);
                for (YamlNode rule : rules) {
                    try {
                        drafts.add(rule(rule, faults));
                    } catch (UnreadableException e) {
                        faults.add(e.fault());
                    }
                }
            }
        } catch (UnreadableException e) {
            faults.add(e.fault());
        }
        return drafts;
    }

    private static RuleDraft rule(YamlNode node, List<Fault> faults) {
        if (!(node instanceof YamlNode.Mapping fields)) {
            throw node.instead(RULE);
        }
        int before = faults.size();
        for (YamlNode.Entry entry : fields.entries()) {
            if (!FIELDS.contains(entry.name().text())) {
                faults.add(new UnreadableException(
                                entry.name().place(),
                                "the field " + entry.name().text(),
                                Nearest.expected(entry.name().text(), FIELDS))
                        .fault());
            }
        }
        Written name = require(fields, "rule").written("the rule's name");
        List<PatternDraft> when = new ArrayList<>();
        YamlNode conditions = require(fields, "when");
        for (YamlNode condition :
                conditions instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(conditions)) {
            when.add(condition(true, condition));
        }
        YamlNode.Entry then = one(require(fields, "then"), "one conclusion such as see-a-doctor: {hypothesis: $h}");
        Map<String, Written> values = new LinkedHashMap<>();
        then.value()
                .entries("what the conclusion says, such as {hypothesis: $h}")
                .forEach(entry ->
                        values.put(entry.name().text(), entry.value().written("a value, or a name such as $h")));
        Map<String, Written> remarks = new TreeMap<>();
        for (String remark : REMARKS) {
            fields.get(remark).ifPresent(written -> remarks.put(remark, written.written("a text")));
        }
        return new RuleDraft(
                name,
                when,
                then.name(),
                values,
                new RemarksDraft(remarks),
                Optional.empty(),
                overrides(fields),
                faults.size() > before,
                name.place());
    }

    private static YamlNode require(YamlNode.Mapping fields, String name) {
        return fields.get(name)
                .orElseThrow(() -> new UnreadableException(fields.place(), "a rule without the field " + name, RULE));
    }

    private static boolean overrides(YamlNode.Mapping fields) {
        return fields.get("overrides")
                .map(node -> node.written("true or false"))
                .map(written -> {
                    if (!written.text().matches("true|false")) {
                        throw written.instead("true or false");
                    }
                    return written.text().equals("true");
                })
                .orElse(false);
    }

    private static PatternDraft condition(boolean present, YamlNode node) {
        YamlNode.Entry entry = one(node, CONDITION);
        if (entry.name().text().equals("not")) {
            if (!present) {
                throw new UnreadableException(entry.name().place(), "not, twice", CONDITION);
            }
            return condition(false, entry.value());
        }
        List<FieldDraft> fields = new ArrayList<>();
        for (YamlNode.Entry field : entry.value().entries("fields such as {after: \">= 0.5\"}")) {
            fields.add(new FieldDraft(field.name(), cell(field.value())));
        }
        return new PatternDraft(present, entry.name(), fields, entry.name().place());
    }

    /** The only field; a single word is a field with nothing in it. */
    private static YamlNode.Entry one(YamlNode node, String expected) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isNothing()) {
            return new YamlNode.Entry(scalar.written(), new YamlNode.Scalar(new Written("", scalar.place())));
        }
        if (node instanceof YamlNode.Mapping mapping && mapping.entries().size() == 1) {
            return mapping.entries().get(0);
        }
        throw node.instead(expected);
    }

    private static Written cell(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            return node.written("what is asked of the field, such as \">= 0.5\"");
        }
        if (sequence.items().isEmpty()) {
            throw node.instead("one or more values");
        }
        String values = sequence.items().stream()
                .map(item -> item.written("a value").text())
                .map(text -> text.contains(",") && Values.quoted(text).isEmpty()
                        ? "\"" + text.replace("\"", "\"\"") + "\""
                        : text)
                .collect(Collectors.joining(", "));
        return new Written(values, sequence.place());
    }
}
