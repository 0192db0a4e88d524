/**
 * What a network's units do: what it decided ({@link dev.because.neural.activation.Decision}), and what becomes of that
 * when units are silenced ({@link dev.because.neural.activation.Ablation}).
 *
 * <pre>{@code
 * Decision decision = Decision.of(network, batch).get(0);
 * Lead lead = decision.lead(network.scores());               // the winner's score over its rival's
 * Ablation ablation = Ablation.ofChannels(network, item, network.layer("pool2"), lead);
 * double drop = ablation.drop(17);                           // what channel 17 was worth
 * }</pre>
 */
@NullMarked
package dev.because.neural.activation;

import org.jspecify.annotations.NullMarked;
