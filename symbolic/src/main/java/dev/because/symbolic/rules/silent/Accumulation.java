package dev.because.symbolic.rules.silent;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * A function of many matches.
 *
 * @param function the function
 * @param source what of each match it is given; empty if it only counts
 * @param slot where its result goes
 */
record Accumulation(Supplier<AccumulateFunction<Serializable>> function, Optional<Term> source, int slot) {
    Running start() {
        return new Running(this);
    }

    /** The function at work. */
    static final class Running {
        private final Accumulation accumulation;
        private final AccumulateFunction<Serializable> function;
        private final Serializable context;

        private Running(Accumulation accumulation) {
            this.accumulation = accumulation;
            function = accumulation.function().get();
            context = function.initContext(function.createContext());
        }

        void add(State state) {
            function.accumulate(
                    context, accumulation.source().map(term -> term.in(state)).orElse(state));
        }

        /** Puts the result where it is looked for; false if there is none. */
        boolean finish(State state) {
            try {
                Object result = function.getResult(context);
                state.set(accumulation.slot(), result);
                return result != null;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) { // the interface lets them throw anything
                throw new IllegalStateException(String.valueOf(e.getMessage()), e);
            }
        }
    }
}
