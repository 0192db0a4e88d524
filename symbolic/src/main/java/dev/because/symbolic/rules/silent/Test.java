package dev.because.symbolic.rules.silent;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.drools.model.functions.PredicateN;

/** What a pattern, or an {@code eval}, asks. */
sealed interface Test {
    /** Whether it holds where a join has come to. */
    boolean in(State state);

    /** The patterns that it depends on. */
    BitSet slots();

    /**
     * One expression.
     *
     * @param equality if it says that two values are equal, these
     */
    record Single(PredicateN predicate, List<Term> terms, Optional<Equality> equality) implements Test {
        @Override
        public boolean in(State state) {
            try {
                return predicate.test(Term.values(terms, state));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) { // the compiler wraps whatever an author wrote
                throw new IllegalStateException(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public BitSet slots() {
            return Term.slots(terms);
        }
    }

    /** Several, of which all must hold, or any. */
    record Several(boolean all, List<Test> tests) implements Test {
        @Override
        public boolean in(State state) {
            return all
                    ? tests.stream().allMatch(test -> test.in(state))
                    : tests.stream().anyMatch(test -> test.in(state));
        }

        @Override
        public BitSet slots() {
            BitSet slots = new BitSet();
            tests.forEach(test -> slots.or(test.slots()));
            return slots;
        }
    }
}
