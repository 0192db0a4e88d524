package dev.because.neural.tensorflow.caffe;

import java.util.List;

/** A layer of a Caffe network, of one of the kinds that can be brought into a TensorFlow graph. */
sealed interface CaffeLayer {
    /** Where it stands and which blobs it reads and writes. */
    Site site();

    /**
     * @param name its name
     * @param line where it begins in its file
     * @param bottoms the blobs that it reads
     * @param top the blob that it writes, perhaps the one that it reads
     */
    record Site(String name, int line, List<String> bottoms, String top) {
        public Site {
            bottoms = List.copyOf(bottoms);
        }
    }

    /** How many places a window takes as it slides: its extents, its step, and the rows and columns put around. */
    record Sliding(Sides kernel, Sides stride, Sides pad) {}

    record Convolution(Site site, int outputs, Sliding sliding) implements CaffeLayer {}

    /** A layer each of whose units reads everything. */
    record InnerProduct(Site site, int outputs) implements CaffeLayer {}

    record Rectifier(Site site) implements CaffeLayer {}

    /**
     * @param max whether it takes the largest value of a window, and not the mean
     * @param global whether its window is the whole plane
     * @param up whether the number of places is rounded up, as Caffe does unless told otherwise
     */
    record Pooling(Site site, boolean max, boolean global, boolean up, Sliding sliding) implements CaffeLayer {}

    /** Blobs side by side, as channels. */
    record Concat(Site site) implements CaffeLayer {}

    /** Does nothing when a network is used. */
    record Dropout(Site site) implements CaffeLayer {}

    record Softmax(Site site) implements CaffeLayer {}

    /** Local response normalisation across {@code size} channels: divides by {@code (k + alpha / size · Σ x²)^beta}. */
    record Normalisation(Site site, int size, float alpha, float beta, float k) implements CaffeLayer {}
}
