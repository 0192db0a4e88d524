/**
 * Training of chess networks: {@code because train chess} as a library. The embedded network began so:
 *
 * <pre>{@code
 * List<Lesson> lessons = new ArrayList<>();
 * LabelFile.read(Path.of("labels.txt")).forEach(label -> lessons.add(new Lesson.Rated(label)));
 * ChessTraining.Trained trained =
 *         ChessTraining.train(lessons, ChessRecipe.standard(), Optional.of(Path.of("state.npz")), ChessListener.SILENT);
 * Lc0Writer.write(trained.network(), Path.of("chess.pb.gz"));
 * System.out.println(trained.tested().hits());                                // how often it would play the engine's move
 * }</pre>
 *
 * <p>Positions come from games that an engine plays against itself, less well than it can, and labels are that engine's evaluations of
 * its best few moves ({@code label}). {@link dev.because.explain.player.training.Targets} turns them into what the network should say;
 * the network learns as a tower with batch normalisation ({@code tower}) and is written as lc0's format has it. It may then learn from
 * its own games ({@code selfplay}); how strong it is, problems and matches tell ({@code strength}); and {@code course} does all of this
 * from the first position to the record. {@code value} does the same for the network inside the alpha-beta search.
 */
@NullMarked
package dev.because.explain.player.training;

import org.jspecify.annotations.NullMarked;
