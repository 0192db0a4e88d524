/**
 * Positions to learn from, and what an engine says of them. {@link dev.because.explain.player.training.label.SampledGame} plays the
 * game of a number: random first moves, then the engine's own moves, now and then a blunder, so that punishments, winning captures and
 * mates are among the positions. Every position on the way is labelled with the engine's best few moves and their evaluations.
 *
 * <pre>{@code
 * LabelRecipe recipe = LabelRecipe.standard().withSeed(1);
 * try (Labelling labelling = new Labelling(recipe, List.of(engine), HeldOut.read(List.of(Path.of("wac.epd"))))) {
 *     labelling.extend(Path.of("labels.txt"), 300_000, done -> {});       // continues the file if it is there
 * }
 * List<LabelledPosition> labels = LabelFile.read(Path.of("labels.txt"));
 * }</pre>
 *
 * <p>A game depends on the recipe, its number and the engine only. Which games are finished can be read off the file, so labelling
 * that was broken off goes on where it was, and ends with the same bytes.
 */
@NullMarked
package dev.because.explain.player.training.label;

import org.jspecify.annotations.NullMarked;
