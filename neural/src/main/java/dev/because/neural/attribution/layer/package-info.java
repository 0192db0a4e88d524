/**
 * Attribution of a layer's activations in place of pixels, and what follows from it.
 *
 * <pre>{@code
 * Layer layer = network.layer("fire5/concat");
 * Tensor shares = new LayerAttribution(new DeepLift(), layer).attribute(network, batch, targets);  // n × the layer's shape
 * Tensor maps = Enlargement.BILINEAR.apply(shares, network.input());                               // n × the input's rows × columns × channels of the layer
 * Tensor heat = new GradCam(Optional.of("fire5/concat"), true).attribute(network, batch, targets); // of the shape of the batch
 * }</pre>
 *
 * <p>Every method can be asked about every layer, because what lies behind a layer is a network of its own:
 * {@link dev.because.neural.network.Network#behind}.
 */
@NullMarked
package dev.because.neural.attribution.layer;

import org.jspecify.annotations.NullMarked;
