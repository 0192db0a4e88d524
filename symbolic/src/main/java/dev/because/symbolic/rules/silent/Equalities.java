package dev.because.symbolic.rules.silent;

import java.util.List;
import java.util.Optional;
import org.drools.model.BetaIndex;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;

/** Finds constraints that say that two values are equal. */
final class Equalities {
    private Equalities() {}

    /** The equality, if a constraint of two things is one; the first of these is the fact that its pattern asks about. */
    @SuppressWarnings("unchecked") // the functions take what the terms give
    static Optional<Equality> of(SingleConstraint constraint, List<Term> terms) {
        Index<?, ?> index = constraint.getIndex();
        if (terms.size() != 2
                || !(index instanceof BetaIndex<?, ?, ?> beta)
                || index.getConstraintType() != Index.ConstraintType.EQUAL) {
            return Optional.empty();
        }
        return Optional.of(new Equality(
                (Function1<Object, Object>) beta.getLeftOperandExtractor(), terms.get(1), (Function1<Object, Object>)
                        beta.getRightOperandExtractor()));
    }
}
