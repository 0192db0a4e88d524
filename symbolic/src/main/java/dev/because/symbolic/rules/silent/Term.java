package dev.because.symbolic.rules.silent;

import java.util.BitSet;
import java.util.List;
import org.drools.model.Binding;
import org.jspecify.annotations.Nullable;

/** What a variable of a rule stands for. */
sealed interface Term {
    /** Its value where a join has come to. */
    @Nullable
    Object in(State state);

    /** The patterns that it depends on. */
    BitSet slots();

    /** What a pattern matched, or an accumulation resulted in. */
    record Slot(int number) implements Term {
        @Override
        public @Nullable Object in(State state) {
            return state.get(number);
        }

        @Override
        public BitSet slots() {
            BitSet slots = new BitSet();
            slots.set(number);
            return slots;
        }
    }

    /** What is computed of these. */
    record Computed(Binding binding, List<Term> inputs) implements Term {
        @Override
        public @Nullable Object in(State state) {
            return binding.eval(values(inputs, state));
        }

        @Override
        public BitSet slots() {
            return Term.slots(inputs);
        }
    }

    static @Nullable Object[] values(List<Term> terms, State state) {
        @Nullable Object[] values = new Object[terms.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = terms.get(i).in(state);
        }
        return values;
    }

    static BitSet slots(List<Term> terms) {
        BitSet all = new BitSet();
        terms.forEach(term -> all.or(term.slots()));
        return all;
    }
}
