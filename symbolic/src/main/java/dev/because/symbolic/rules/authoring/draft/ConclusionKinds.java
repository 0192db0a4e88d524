package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.cell.CellReader;
import dev.because.symbolic.rules.authoring.cell.Values;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What conclusions say, and of which type, as follows from the rules that draw them: a value that is taken over from a fact is what it was
 * there, and one that is written out is the number, truth or text that it looks like. Where rules differ, it is what covers all of them.
 */
public final class ConclusionKinds {
    private final Map<String, Map<String, Optional<Field>>> values = new TreeMap<>();

    private ConclusionKinds() {}

    /**
     * The conclusions that the words do not have.
     *
     * @param drafts rules as they were written; those that cannot become rules as well
     * @param rules others
     */
    public static List<Kind> of(List<RuleDraft> drafts, List<Rule> rules, Vocabulary words) {
        List<Kind> kinds = List.of();
        // Again and again, for what a conclusion says may be taken over from another conclusion.
        for (int i = 0; i <= drafts.size() + rules.size(); i++) {
            Vocabulary known = words.with(kinds);
            ConclusionKinds round = new ConclusionKinds();
            drafts.forEach(draft -> round.add(draft, new KindWords(known)));
            rules.forEach(rule -> round.add(rule, known));
            List<Kind> next = round.kinds(words);
            if (next.equals(kinds)) {
                break;
            }
            kinds = next;
        }
        return kinds;
    }

    private void add(RuleDraft draft, KindWords kinds) {
        String conclusion = draft.conclusion().text();
        if (!Kind.isConclusion(conclusion)) {
            return;
        }
        add(conclusion);
        draft.values().forEach((name, written) -> {
            String text = written.text();
            add(
                    conclusion,
                    name,
                    text.startsWith("$")
                            ? bound(draft, text.substring(1), kinds)
                            : Optional.of(Field.of(name, name, Values.guess(text), "")));
        });
    }

    private void add(Rule rule, Vocabulary words) {
        String conclusion = rule.then().conclusion();
        add(conclusion);
        rule.then()
                .values()
                .forEach((name, operand) -> add(
                        conclusion,
                        name,
                        operand instanceof Operand.Literal literal
                                ? Optional.of(Field.of(name, name, type(literal.value()), ""))
                                : bound(rule, ((Operand.Reference) operand).variable(), words)));
    }

    private List<Kind> kinds(Vocabulary words) {
        List<Kind> kinds = new ArrayList<>();
        values.forEach((conclusion, fields) -> {
            if (words.kind(conclusion).isEmpty()) {
                List<Field> known = new ArrayList<>();
                fields.forEach((name, field) -> known.add(field.orElseGet(() -> Field.text(name, name))));
                kinds.add(new Kind(conclusion, conclusion.replace('-', ' '), known));
            }
        });
        return kinds;
    }

    private Map<String, Optional<Field>> add(String conclusion) {
        return values.computeIfAbsent(conclusion, any -> new LinkedHashMap<>());
    }

    private void add(String conclusion, String name, Optional<Field> field) {
        Optional<Field> named = field.map(one -> new Field(
                name,
                name.equals(one.name()) ? one.phrase() : name,
                one.type(),
                one.unit(),
                one.options(),
                one.least(),
                one.most()));
        add(conclusion)
                .merge(
                        name,
                        named,
                        (one, other) -> one.isPresent() && other.isPresent()
                                ? Optional.of(both(one.get(), other.get()))
                                : one.or(() -> other));
    }

    private static Field both(Field one, Field other) {
        if (one.equals(other)) {
            return one;
        }
        boolean numeric = one.type().isNumeric() && other.type().isNumeric();
        FieldType type = one.type() == other.type() ? one.type() : numeric ? FieldType.NUMBER : FieldType.TEXT;
        List<String> options = new ArrayList<>(one.options());
        if (one.options().isEmpty() || other.options().isEmpty()) {
            options.clear();
        } else {
            other.options().stream().filter(option -> !options.contains(option)).forEach(options::add);
        }
        return new Field(
                one.name(),
                one.phrase(),
                type,
                one.unit().isEmpty() ? other.unit() : one.unit(),
                options,
                Math.min(one.least(), other.least()),
                Math.max(one.most(), other.most()));
    }

    private static FieldType type(Object value) {
        return value instanceof Double
                ? FieldType.NUMBER
                : value instanceof Boolean ? FieldType.TRUTH : value instanceof List ? FieldType.TEXTS : FieldType.TEXT;
    }

    private static Optional<Field> bound(Rule rule, String variable, Vocabulary words) {
        return rule.when().stream()
                .filter(Condition::present)
                .map(Condition::pattern)
                .filter(pattern -> pattern.bound().containsKey(variable))
                .findFirst()
                .flatMap(pattern -> words.kind(pattern.kind())
                        .flatMap(kind -> kind.field(pattern.bound().get(variable))));
    }

    private static Optional<Field> bound(RuleDraft draft, String variable, KindWords words) {
        return draft.when().stream()
                .filter(PatternDraft::present)
                .flatMap(pattern -> words.kind(pattern.kind().text()).stream().flatMap(kind -> pattern.fields().stream()
                        .flatMap(one -> KindWords.field(kind, one.field().text()).stream()
                                .filter(field -> CellReader.names(one.cell().text(), field)
                                        .contains(variable)))))
                .findFirst();
    }
}
