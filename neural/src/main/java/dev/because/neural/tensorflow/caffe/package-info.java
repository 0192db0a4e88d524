/**
 * Caffe networks as Deep Compression publishes them, brought into a frozen TensorFlow graph.
 *
 * <p>Such a network comes in two files. The <em>prototxt</em> ({@link dev.because.neural.tensorflow.caffe.CaffeNet}) lists its
 * layers; the <em>net</em> ({@link dev.because.neural.tensorflow.caffe.DeepCompression}) holds their weights, pruned, quantised
 * and without a single name. The way from the two to a graph:
 *
 * <ol>
 *   <li>{@link dev.because.neural.tensorflow.caffe.TextFormat} reads the prototxt, and
 *       {@link dev.because.neural.tensorflow.caffe.LayerReader} knows each {@link dev.because.neural.tensorflow.caffe.CaffeLayer};
 *       what would change a number and is not supported is refused by its name and line;
 *   <li>{@link dev.because.neural.tensorflow.caffe.Steps} follows the blobs, since a layer of Caffe may write the blob that it
 *       reads, and computes every extent as Caffe rounds it;
 *   <li>the extents say how many weights there must be: the length of the net must be right to the byte before it is
 *       decoded;
 *   <li>{@link dev.because.neural.tensorflow.caffe.CaffeGraph} writes the graph, channels last; where Caffe's windows fall in
 *       other places than TensorFlow's would, {@link dev.because.neural.tensorflow.caffe.Fitting} says how to pad.
 * </ol>
 *
 * <pre>{@code
 * GraphDef graph = CaffeModel.read(Path.of("compressed_SqueezeNet.net"));
 * }</pre>
 */
@NullMarked
package dev.because.neural.tensorflow.caffe;

import org.jspecify.annotations.NullMarked;
