package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.caffe.CaffeLayer.Sliding;
import dev.because.neural.tensorflow.caffe.Step.Blob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows a network's blobs from layer to layer: which operation makes each, since a layer may write the blob that it
 * reads, and how large it is, by Caffe's arithmetic.
 */
final class Steps {
    /** Elements of one array: a quarter of a gigabyte of float32. */
    private static final long MOST_ELEMENTS = 1L << 26;

    private final CaffeNet net;
    private final Map<String, Blob> blobs = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private Steps(CaffeNet net) {
        this.net = net;
        blobs.put(net.input(), new Blob(net.input(), net.shape()));
    }

    /** The layers that compute, in order. @throws BadInputException if one reads what is not there, or does not fit */
    static List<Step> of(CaffeNet net) {
        Steps steps = new Steps(net);
        net.layers().forEach(steps::add);
        return List.copyOf(steps.steps);
    }

    private void add(CaffeLayer layer) {
        List<Blob> reads =
                layer.site().bottoms().stream().map(name -> blob(name, layer)).toList();
        if (layer instanceof CaffeLayer.Dropout) {
            blobs.put(layer.site().top(), reads.get(0));
            return;
        }
        Shape shape = shape(layer, reads);
        Blob written = new Blob(layer.site().name(), shape);
        steps.add(new Step(layer, reads, written));
        blobs.put(layer.site().top(), written);
    }

    private Blob blob(String name, CaffeLayer layer) {
        Blob blob = blobs.get(name);
        if (blob == null) {
            throw refusal(
                    layer,
                    "the bottom \"" + TextFormat.shortened(name) + "\"",
                    "the top of a layer before it, or " + net.input());
        }
        return blob;
    }

    private Shape shape(CaffeLayer layer, List<Blob> reads) {
        Blob read = reads.get(0);
        if (layer instanceof CaffeLayer.Convolution convolution) {
            requirePlane(layer, read);
            return slid(layer, read, convolution.sliding(), convolution.outputs(), false);
        }
        if (layer instanceof CaffeLayer.Pooling pooling) {
            requirePlane(layer, read);
            return pooled(pooling, read);
        }
        if (layer instanceof CaffeLayer.InnerProduct product) {
            return Shape.of(product.outputs());
        }
        if (layer instanceof CaffeLayer.Concat) {
            return joined(layer, reads);
        }
        if (layer instanceof CaffeLayer.Normalisation) {
            requirePlane(layer, read);
        }
        return layer instanceof CaffeLayer.Softmax && read.isPoint() ? Shape.of(read.channels()) : read.shape();
    }

    private Shape pooled(CaffeLayer.Pooling pooling, Blob read) {
        if (pooling.global()) {
            return Shape.of(1, 1, read.channels());
        }
        Sliding sliding = pooling.sliding();
        if (sliding.pad().down() >= sliding.kernel().down()
                || sliding.pad().along() >= sliding.kernel().along()) {
            throw refusal(pooling, "a pad as large as the kernel", "a smaller one");
        }
        return slid(pooling, read, sliding, read.channels(), pooling.up());
    }

    private Shape slid(CaffeLayer layer, Blob read, Sliding sliding, int channels, boolean up) {
        int[] places = new int[2];
        long padded = read.channels();
        for (int axis = 0; axis < 2; axis++) {
            int extent = read.shape().extent(axis);
            places[axis] = places(layer, extent, sliding, axis, up);
            if (places[axis] < 1) {
                throw refusal(
                        layer,
                        "a kernel of " + sliding.kernel().of(axis) + " on an extent of " + extent,
                        "one that fits");
            }
            padded *= extent + 2L * sliding.pad().of(axis) + sliding.kernel().of(axis);
            requireModest(layer, padded);
        }
        requireModest(layer, (long) places[0] * places[1] * channels);
        return Shape.of(places[0], places[1], channels);
    }

    /** How many places a window takes; rounded up, it must still begin within the plane or the rows before it. */
    private int places(CaffeLayer layer, int extent, Sliding sliding, int axis, boolean up) {
        int pad = sliding.pad().of(axis);
        int stride = sliding.stride().of(axis);
        int free = extent + 2 * pad - sliding.kernel().of(axis);
        if (!up) {
            return free < 0 ? 0 : free / stride + 1;
        }
        int places = Math.floorDiv(free + stride - 1, stride) + 1;
        if ((long) (places - 1) * stride < extent + pad) {
            return places;
        }
        if (sliding.pad().are(0)) {
            // Caffe makes windows of nothing here; nobody means that.
            throw refusal(layer, "a last window that begins behind the plane", "a stride of at most the kernel");
        }
        return places - 1;
    }

    private Shape joined(CaffeLayer layer, List<Blob> reads) {
        Shape first = reads.get(0).shape();
        long channels = 0;
        for (Blob blob : reads) {
            List<Integer> others =
                    blob.shape().extents().subList(0, blob.shape().rank() - 1);
            if (!others.equals(first.extents().subList(0, first.rank() - 1))) {
                throw refusal(layer, blob.shape() + " beside " + first, "bottoms of the same height and width");
            }
            channels += blob.channels();
        }
        List<Integer> extents = new ArrayList<>(first.extents());
        requireModest(layer, channels * (first.size() / reads.get(0).channels()));
        extents.set(extents.size() - 1, (int) channels);
        return new Shape(extents);
    }

    private void requirePlane(CaffeLayer layer, Blob read) {
        if (read.isFlat()) {
            throw refusal(layer, "a flat bottom of " + read.shape(), "one with height and width");
        }
    }

    private void requireModest(CaffeLayer layer, long elements) {
        if (elements > MOST_ELEMENTS) {
            throw refusal(layer, "an array of " + elements + " numbers or more", "at most " + MOST_ELEMENTS);
        }
    }

    private BadInputException refusal(CaffeLayer layer, String found, String expected) {
        CaffeLayer.Site site = layer.site();
        return new BadInputException(net.file() + " line " + site.line() + ", layer " + site.name(), found, expected);
    }
}
