/**
 * A second opinion on what rules conclude. Drools is known to lose firings without a word: where two packages of one base begin with the same
 * pattern inside an {@code exists}, a rule of the first never fires (incubator-kie, issue 7115). So the conditions of a rule base are also tried
 * by plain loops over the facts, without any network, and whoever wants to be sure compares:
 *
 * <pre>{@code
 * RuleBase rules = RuleBase.prebuilt("dev.because.explain.facts.networks");
 * List<Difference> differences = SilentEvaluation.of(rules).differences(facts);
 * differences.forEach(System.out::println);
 * }</pre>
 *
 * <p>Both ways are given the same rules in the form that their compiler left, its <em>executable model</em>: what a pattern tests, what it binds
 * and what a rule inserts are Java methods there. All that makes them work together is written a second time here: joining, negation,
 * {@code exists}, {@code forall}, {@code collect}, {@code accumulate} and {@code from}, the order of firing, and what a match rests on. What is
 * trusted is the compiler, and the methods.
 *
 * <p>A condition that this package cannot try (queries, time, windows, entry points, globals, {@code groupby}, named consequences) is refused by
 * name when the rules are read, not passed over.
 */
@NullMarked
package dev.because.symbolic.rules.silent;

import org.jspecify.annotations.NullMarked;
