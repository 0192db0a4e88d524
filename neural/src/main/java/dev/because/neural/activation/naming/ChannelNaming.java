package dev.because.neural.activation.naming;

import java.util.Optional;

/**
 * The search for one channel's name.
 *
 * @param channel the channel, from 0
 * @param naming its strongest pictures in the half that names are sought in
 * @param heldOut its strongest pictures in the other half
 * @param best the best of all tested concepts; empty if there is none, or either half has too few strongest pictures
 */
public record ChannelNaming(int channel, Ranking naming, Ranking heldOut, Optional<Finding> best) {}
