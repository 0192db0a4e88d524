/**
 * What each channel of a layer answers to, from the names that a user gives to the cards of a page:
 *
 * <pre>{@code
 * try (ChannelSurvey survey = ChannelSurvey.open(ModelReference.of("lenet5"), "conv2/Relu", "digits", Path.of(""), 2)) {
 *     Stimuli stimuli = survey.stimuli(new PassListener() {}, Optional.empty());
 *     List<ChannelCard> cards = survey.cards(stimuli, ChannelChoice.parse("3,7-12", 50), channel -> List.of(), card -> {});
 * }
 * }</pre>
 */
@NullMarked
package dev.because.explain.answer.sheet;

import org.jspecify.annotations.NullMarked;
