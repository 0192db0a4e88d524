/**
 * Rules as experts write them, whichever way they write them: a {@linkplain dev.because.symbolic.rules.expert.Rule rule} says
 * what must hold and what must not, and what then follows.
 *
 * <pre>{@code
 * FactPattern likely = new FactPattern("Belief", List.of(new Constraint.Compare("after", Comparison.AT_LEAST, new Operand.Literal(0.5))), Map.of("h", "hypothesis"));
 * Condition when = new Condition(true, likely, place);
 * }</pre>
 *
 * <p>Rules only conclude; a conclusion is a fact for other rules. They compute nothing, so that every conclusion is made of values
 * that were given, there are finitely many, and every rule base comes to an end. A rule that rests on an absence is asked when all that
 * could fill it has been concluded ({@linkplain dev.because.symbolic.rules.expert.Strata strata}; Apt, Blair and Walker, Towards a
 * theory of declarative knowledge, 1988).
 */
@NullMarked
package dev.because.symbolic.rules.expert;

import org.jspecify.annotations.NullMarked;
