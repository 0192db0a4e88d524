/**
 * What a channel answers to, in words: the concept that its strongest pictures share more often than chance allows (after
 * Bau et al., <em>Network dissection</em>, 2017, and Mu and Andreas, <em>Compositional explanations of neurons</em>, 2020,
 * but with whole pictures and exact tests in place of segmentations and thresholds).
 *
 * <pre>{@code
 * for (ChannelNaming naming : Naming.of(stimuli, ConceptTable.of(stimuli.pictures()))) {
 *     naming.best().filter(Finding::isConfirmed).ifPresent(name -> System.out.println(name.concept().name()));
 * }
 * }</pre>
 *
 * <p>The pictures are divided into two halves. In the one, every concept of the
 * {@link dev.because.neural.activation.naming.ConceptTable} is tested for being more frequent among the channel's strongest
 * pictures than among all ({@link dev.because.neural.activation.naming.Enrichment}); the concept that chance explains worst
 * is the candidate. In the other half, that one concept is tested again. So a name has passed a test that was corrected for
 * having looked at many concepts, and a second one for which only this concept was looked at.
 *
 * <p>A channel may answer to several kinds of things, which one name would hide:
 * {@link dev.because.neural.activation.naming.GroupNaming} names the groups that its strongest pictures fall into by what
 * the next layer makes of them.
 */
@NullMarked
package dev.because.neural.activation.naming;

import org.jspecify.annotations.NullMarked;
