package dev.because.scenarios.bench;

import java.util.OptionalDouble;

/**
 * How fast one method is on one model.
 *
 * @param method the method's name, or {@code forward} for the bare forward pass
 * @param model the model
 * @param batch pictures a call
 * @param perSecond pictures a second, the median over all rounds
 * @param processor microseconds of processor time a picture, of all threads together, the median over all rounds;
 *     unlike {@code perSecond} it hardly depends on what else the machine does
 * @param peer what Captum on torch reaches, where that is known
 * @param ofForward pictures a second over those of the bare forward pass in the same round, the median over all rounds
 */
public record SpeedRow(
        String method,
        String model,
        int batch,
        double perSecond,
        double processor,
        OptionalDouble peer,
        double ofForward) {}
