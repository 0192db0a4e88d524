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
 * <p>A module ships a rule base as one file in the folder of its Drools package under {@code src/main/resources}, and
 * names {@code kie-maven-plugin} and {@code drools-model-compiler} in its build file. One package is one rule base, and
 * is loaded alone: rules of two packages in one base can keep each other from firing (incubator-kie, issue 7115).
 *
 * <p>What to mind when writing rules:
 *
 * <ul>
 *   <li>{@code this != $other} compares by {@code equals}; compare the components that tell two facts apart.
 *   <li>{@code $third : weight / 3} binds the weight; {@code $third : (weight / 3)} binds the third.
 *   <li>{@code collect} hands over its members in an order of its own: sort them before they are told.
 *   <li>A rule that speaks of conclusions, or of their absence, needs a lower salience than the rules that draw them.
 *   <li>Insert a new object each time: one that is there already is not concluded again.
 *   <li>Metadata is a Java text, which may be joined over several lines with {@code +}; its key stands once in a rule.
 *   <li>{@code @absent} takes one text for each such condition, separated by semicolons.
 * </ul>
 *
 * <p>{@link dev.because.symbolic.rules.RuleLint} finds rules that keep such a condition to themselves, and others whose firings could not be explained.
 */
@NullMarked
package dev.because.symbolic.rules;

import org.jspecify.annotations.NullMarked;
