package dev.because.symbolic.rules.silent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.drools.model.functions.FunctionN;
import org.jspecify.annotations.Nullable;

/** One condition of a rule, tried by a plain loop. */
sealed interface Step {
    /**
     * Goes on for every way in which it holds.
     *
     * @param next goes on, and says whether enough is known
     * @return whether enough is known
     */
    boolean join(State state, BooleanSupplier next);

    /** Some conditions one after the other. */
    static boolean join(List<Step> steps, int from, State state, BooleanSupplier last) {
        return from == steps.size()
                ? last.getAsBoolean()
                : steps.get(from).join(state, () -> join(steps, from + 1, state, last));
    }

    static boolean holds(List<Test> tests, State state) {
        for (Test test : tests) {
            if (!test.in(state)) {
                return false;
            }
        }
        return true;
    }

    /** There is a fact. */
    record Present(Source source, List<Test> tests) implements Step {
        @Override
        public boolean join(State state, BooleanSupplier next) {
            for (Object fact : state.memory().candidates(source, state)) {
                state.set(source.slot(), fact);
                if (holds(tests, state)) {
                    int depth = state.through(new Only(fact));
                    boolean enough = next.getAsBoolean();
                    state.back(depth);
                    if (enough) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** There is something among what an expression gives. */
    record Given(Optional<FunctionN<?>> provider, List<Term> inputs, Class<?> type, int slot, List<Test> tests)
            implements Step {
        /** What is no fact is known by its value; equal values are counted. */
        private record Element(Object value, int count) {}

        @Override
        public boolean join(State state, BooleanSupplier next) {
            Map<Object, Integer> counts = new HashMap<>();
            for (Iterator<?> values = iterator(state); values.hasNext(); ) {
                Object value = values.next();
                if (!type.isInstance(value)) {
                    continue;
                }
                int count = counts.merge(value, 1, Integer::sum);
                state.set(slot, value);
                if (holds(tests, state)) {
                    int depth =
                            state.through(state.memory().holds(value) ? new Only(value) : new Element(value, count));
                    boolean enough = next.getAsBoolean();
                    state.back(depth);
                    if (enough) {
                        return true;
                    }
                }
            }
            return false;
        }

        private Iterator<?> iterator(State state) {
            @Nullable Object[] values = Term.values(inputs, state);
            Object given = provider.isPresent() ? provider.get().apply(values) : values[0];
            if (given instanceof Object[] array) {
                return Arrays.asList(array).iterator();
            }
            if (given instanceof Iterator<?> iterator) {
                return iterator;
            }
            return given instanceof Iterable<?> iterable
                    ? iterable.iterator()
                    : Arrays.asList(given).iterator();
        }
    }

    /** Something holds of what is bound already. */
    record Asked(Class<?> type, int slot, List<Test> tests) implements Step {
        @Override
        public boolean join(State state, BooleanSupplier next) {
            return (slot < 0 || type.isInstance(state.get(slot))) && holds(tests, state) && next.getAsBoolean();
        }
    }

    /** There is no way in which some conditions hold. */
    record Absent(List<List<Step>> ways) implements Step {
        @Override
        public boolean join(State state, BooleanSupplier next) {
            int depth = state.depth();
            boolean found = false;
            for (int i = 0; i < ways.size() && !found; i++) {
                found = Step.join(ways.get(i), 0, state, () -> true);
            }
            state.back(depth);
            return !found && next.getAsBoolean();
        }
    }

    /** There is some way in which conditions hold, whichever it may be. */
    record Some(List<List<Step>> ways) implements Step {
        /** A match is the same whoever witnesses it. */
        record Witnesses(List<Object> parts) {
            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Witnesses;
            }

            @Override
            public int hashCode() {
                return 0;
            }
        }

        @Override
        public boolean join(State state, BooleanSupplier next) {
            int depth = state.depth();
            List<Object> witnesses = new ArrayList<>();
            boolean[] found = {false};
            for (List<Step> way : ways) {
                Step.join(way, 0, state, () -> {
                    witnesses.addAll(state.since(depth));
                    found[0] = true;
                    return false;
                });
            }
            if (!found[0]) {
                return false;
            }
            state.through(new Witnesses(witnesses));
            boolean enough = next.getAsBoolean();
            state.back(depth);
            return enough;
        }
    }

    /** Whatever fulfils the first of some conditions fulfils the others with it. */
    record Universal(List<Step> first, List<Step> others) implements Step {
        @Override
        public boolean join(State state, BooleanSupplier next) {
            int depth = state.depth();
            boolean exception = Step.join(first, 0, state, () -> !Step.join(others, 0, state, () -> true));
            state.back(depth);
            return !exception && next.getAsBoolean();
        }
    }

    /** All ways in which some conditions hold, taken together. */
    record Gathered(List<List<Step>> ways, List<Accumulation> accumulations) implements Step {
        @Override
        public boolean join(State state, BooleanSupplier next) {
            List<Accumulation.Running> running =
                    accumulations.stream().map(Accumulation::start).toList();
            int depth = state.depth();
            List<Object> members = new ArrayList<>();
            for (List<Step> way : ways) {
                Step.join(way, 0, state, () -> {
                    running.forEach(one -> one.add(state));
                    members.addAll(state.since(depth));
                    return false;
                });
            }
            for (Accumulation.Running one : running) {
                if (!one.finish(state)) {
                    return false;
                }
            }
            state.through(List.copyOf(members));
            boolean enough = next.getAsBoolean();
            state.back(depth);
            return enough;
        }
    }
}
