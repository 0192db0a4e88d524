/**
 * What a question about causes is asked of: the model that it names, and what it says of the case.
 *
 * <pre>{@code
 * CausalOptions options = CausalOptions.of(Question.of("diagnose", Map.of("model", "flu", "given", "x=yes,y=yes")));
 * NamedNetwork model = NamedNetwork.open(options.model(), Path.of(""));
 * Findings findings = model.findings(options.given());
 * }</pre>
 *
 * <p>A <em>proposition</em> is a variable in a state, {@code flu=yes}. Where the model has a state that says that something is
 * there, the name alone means this state: {@code flu}. A soft finding gives each state's likelihood, in the order of the
 * model: {@code xray~0.8:0.2}.
 */
@NullMarked
package dev.because.explain.source.causal;

import org.jspecify.annotations.NullMarked;
