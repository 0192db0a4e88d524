/**
 * Models in the files of strangers, as a {@link dev.because.neural.tensorflow.file.FrozenGraphFile} or a
 * {@link dev.because.neural.tensorflow.file.SavedModelFolder}:
 *
 * <ol>
 *   <li>it is parsed in Java; nothing of it is run, and variables are read from the checkpoint byte by byte;
 *   <li>functions are written in place of their calls, and what the outputs do not need is cut away;
 *   <li>the graph must hold together, ask for no absurd amount of memory, and consist of
 *       {@link dev.because.neural.tensorflow.graph.AllowedOperations} only;
 *   <li>old operations are spelled anew ({@link dev.because.neural.tensorflow.file.CanonicalGraph}), so that they have gradients, and
 *       TensorFlow gets to see the result.
 * </ol>
 *
 * <pre>{@code
 * Frozen frozen = SavedModelFolder.read(Path.of("saved_model"));
 * GraphDef graph = CanonicalGraph.of(frozen.graph(), "saved_model");
 * }</pre>
 */
@NullMarked
package dev.because.neural.tensorflow.file;

import org.jspecify.annotations.NullMarked;
