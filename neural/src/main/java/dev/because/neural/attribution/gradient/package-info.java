/**
 * Methods that go back from the target to the input: by the derivative, once or many times
 * ({@link dev.because.neural.attribution.gradient.IntegratedGradients}, {@link dev.because.neural.attribution.gradient.NoiseTunnel}), by
 * backward rules at rectifiers, or by shares of what each operation computed
 * ({@link dev.because.neural.attribution.gradient.DeepLift}, {@link dev.because.neural.attribution.gradient.LrpEpsilon},
 * {@link dev.because.neural.attribution.gradient.LrpZPlus}).
 *
 * <pre>{@code
 * DeepLift.Shares shares = new DeepLift(List.of(black, grey)).shares(network, batch, targets);
 * double missed = shares.delta(0);                                   // about 1e-6 of the difference
 * Tensor smooth = new NoiseTunnel(new DeepLift(), NoiseTunnel.Average.MEAN).attribute(network, batch, targets);
 * }</pre>
 */
@NullMarked
package dev.because.neural.attribution.gradient;

import org.jspecify.annotations.NullMarked;
