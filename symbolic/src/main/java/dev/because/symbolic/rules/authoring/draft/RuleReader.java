package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Values;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a rule of one draft. */
final class RuleReader {
    private static final Pattern CONCLUSION = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z][\\w-]*");
    private static final String CONCLUSIONS = "a conclusion in lower case with hyphens, such as see-a-doctor";

    private final RuleDraft draft;
    private final Vocabulary words;
    private final Collection<Fault> faults;
    private final Map<String, Field> names = new HashMap<>();
    private boolean good = true;

    /** @param words with the conclusions of all drafts */
    RuleReader(RuleDraft draft, Vocabulary words, Collection<Fault> faults) {
        this.draft = draft;
        this.words = words;
        this.faults = faults;
    }

    /** The rule, unless something is wrong with it. */
    Optional<Rule> read() {
        if (draft.name().text().isEmpty()) {
            refuse(draft.name().instead("a name for the rule"));
        }
        List<Condition> when = new ArrayList<>();
        conditions(true, when);
        conditions(false, when);
        draft.row()
                .map(Row::subject)
                .filter(subject -> !subject.isEmpty() && good && !names.containsKey(subject))
                .ifPresent(subject -> refuse(new UnreadableException(
                        draft.place(),
                        "a row without $" + subject,
                        "$" + subject + ", for which the table decides, in every row")));
        Consequence then = then();
        Remarks remarks = draft.remarks().read(then.values().keySet(), this::refuse);
        Rule rule = new Rule(draft.name().text(), when, then, remarks, draft.row(), draft.overrides(), draft.place());
        return good && !draft.isBroken() ? Optional.of(rule) : Optional.empty();
    }

    private void refuse(UnreadableException fault) {
        faults.add(fault.fault());
        good = false;
    }

    private void conditions(boolean present, List<Condition> into) {
        PatternReader reader = new PatternReader(new KindWords(words), this::refuse);
        draft.when().stream()
                .filter(pattern -> pattern.present() == present)
                .forEach(pattern -> reader.read(pattern, names).ifPresent(into::add));
    }

    private Consequence then() {
        Written conclusion = draft.conclusion();
        if (!CONCLUSION.matcher(conclusion.text()).matches()) {
            refuse(conclusion.instead(
                    words.kind(conclusion.text()).isPresent()
                            ? CONCLUSIONS + ", for facts are given and not concluded"
                            : CONCLUSIONS));
        }
        Optional<Kind> kind = words.kind(conclusion.text());
        Map<String, Operand> values = new TreeMap<>();
        draft.values().forEach((name, written) -> {
            try {
                values.put(name, value(name, written, kind));
            } catch (UnreadableException e) {
                refuse(e);
            }
        });
        return new Consequence(conclusion.text(), values);
    }

    private Operand value(String name, Written written, Optional<Kind> kind) {
        if (!VALUE.matcher(name).matches()) {
            throw new UnreadableException(written.place(), "the value name " + name, "a name of letters and digits");
        }
        Optional<Field> field = kind.flatMap(one -> one.field(name));
        if (kind.isPresent() && field.isEmpty()) {
            throw new UnreadableException(
                    written.place(),
                    "the value " + name,
                    Nearest.expected(
                                    name,
                                    kind.get().fields().stream()
                                            .map(Field::name)
                                            .toList()) + " of " + kind.get().name());
        }
        if (written.text().startsWith("$")) {
            String variable = written.text().substring(1);
            Field bound = Optional.ofNullable(names.get(variable))
                    .orElseThrow(() -> written.instead(
                            names.isEmpty()
                                    ? "a value, for the conditions bind no name"
                                    : Nearest.expected(
                                            written.text(),
                                            names.keySet().stream()
                                                    .map(one -> "$" + one)
                                                    .sorted()
                                                    .toList())));
            FieldType expected = field.map(Field::type).orElse(bound.type());
            if (bound.type() != expected && !(bound.type().isNumeric() && expected == FieldType.NUMBER)) {
                throw new UnreadableException(
                        written.place(),
                        written.text() + ", which is " + bound.type().title(),
                        expected.title() + ", as other rules conclude of "
                                + draft.conclusion().text());
            }
            return new Operand.Reference(variable);
        }
        Object value = Values.read(
                written.text(),
                field.orElseGet(() -> Field.of(name, name, Values.guess(written.text()), "")),
                written.place());
        return new Operand.Literal(
                field.filter(one -> one.type() == FieldType.TEXTS).isPresent() ? List.of(value) : value);
    }
}
