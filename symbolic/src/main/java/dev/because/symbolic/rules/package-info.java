/**
 * Rule bases: sets of Drools rules that turn facts into conclusions, and the record of how.
 *
 * <p>A rule base is a Drools package, compiled while the project is built and loaded without a compiler:
 *
 * <pre>{@code
 * RuleBase rules = RuleBase.prebuilt("dev.because.explain.facts.networks");
 * Inference inference = rules.infer(facts);
 * for (Firing firing : inference.firings()) {
 *     System.out.println(firing.rule() + ": " + firing.matched() + " → " + firing.concluded());
 * }
 * }</pre>
 *
 * <p>Rules only conclude: they insert new objects and never change or delete one. A rule says in its metadata what it
 * is for, and puts into words what it takes from the <em>absence</em> of facts, which no match lists:
 *
 * <pre>{@code
 * rule "one region decides"
 *     @part("answer") @order(10)
 *     @says("It is the {region} that decides.")
 *     @absent("no region but {region} takes a third of the lead")
 * when
 *     RegionDrop(drop >= 1.0 / 3, $region : region)
 *     not RegionDrop(region != $region, drop >= 1.0 / 3)
 * then
 *     insert(Conclusion.of("one-region-decides").with("region", $region));
 * end
 * }</pre>
 *
 * <p>{@link dev.because.symbolic.rules.RuleLint} finds rules that keep such a condition to themselves, and others whose firings could not be explained.
 */
@NullMarked
package dev.because.symbolic.rules;

import org.jspecify.annotations.NullMarked;
