package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.cell.Cell;
import dev.because.symbolic.rules.authoring.cell.CellReader;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads one condition. */
final class PatternReader {
    private final KindWords words;
    private final Consumer<UnreadableException> faults;

    /** A field that is known, and what is asked of it. */
    private record Asked(Field field, Written cell) {}

    PatternReader(KindWords words, Consumer<UnreadableException> faults) {
        this.words = words;
        this.faults = faults;
    }

    /** @param names what is bound before it; what it binds is added where it must be present */
    Optional<Condition> read(PatternDraft draft, Map<String, Field> names) {
        Kind kind;
        try {
            kind = words.kind(draft.kind());
        } catch (UnreadableException e) {
            faults.accept(e);
            return Optional.empty();
        }
        List<Asked> asked = new ArrayList<>();
        for (FieldDraft field : draft.fields()) {
            try {
                asked.add(new Asked(KindWords.field(kind, field.field()), field.cell()));
            } catch (UnreadableException e) {
                faults.accept(e);
            }
        }
        Map<String, Field> visible = new HashMap<>(names);
        asked.forEach(one -> CellReader.names(one.cell().text(), one.field())
                .forEach(name -> visible.putIfAbsent(name, one.field())));
        FactPattern pattern = pattern(kind, asked, visible);
        if (draft.present()) {
            names.putAll(visible);
        }
        return Optional.of(new Condition(draft.present(), pattern, draft.place()));
    }

    private FactPattern pattern(Kind kind, List<Asked> asked, Map<String, Field> visible) {
        List<Constraint> constraints = new ArrayList<>();
        Map<String, String> bound = new TreeMap<>();
        for (Asked one : asked) {
            try {
                Cell cell = CellReader.read(
                        one.cell().text(), one.field(), visible, one.cell().place());
                for (String name : cell.names()) {
                    String first = bound.putIfAbsent(name, one.field().name());
                    if (first != null && !first.equals(one.field().name())) {
                        constraints.add(new Constraint.Compare(
                                one.field().name(),
                                Comparison.EQUAL,
                                new Operand.Reference(name),
                                one.cell().place()));
                    }
                }
                constraints.addAll(cell.constraints());
            } catch (UnreadableException e) {
                faults.accept(e);
            }
        }
        return new FactPattern(kind.name(), constraints, bound);
    }
}
