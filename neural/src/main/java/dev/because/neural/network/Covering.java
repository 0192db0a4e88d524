package dev.because.neural.network;

import java.util.List;

/**
 * Pictures, each hidden in part by each of many windows: what occlusion asks a network about.
 *
 * @param pictures n × the shape of a network's input
 * @param fillings for each picture, what its windows are filled with: a value for each channel
 * @param windows the windows, the same for all pictures
 */
public record Covering(Tensor pictures, List<float[]> fillings, List<Window> windows) {
    /** @throws IllegalArgumentException if there is not one filling a picture, or a window reaches beyond the picture */
    public Covering {
        fillings = List.copyOf(fillings);
        windows = List.copyOf(windows);
        Shape picture = pictures.shape().item();
        if (fillings.size() != pictures.shape().extent(0)) {
            throw new IllegalArgumentException(
                    fillings.size() + " fillings for " + pictures.shape().extent(0) + " pictures");
        }
        for (Window window : windows) {
            if (window.bottom() > picture.extent(0) || window.right() > picture.extent(1)) {
                throw new IllegalArgumentException(window + " reaches beyond a picture of " + picture);
            }
        }
    }

    /** Takes what a network makes of the pictures. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Takes one picture under one window. Called once for each, in no particular order and from several threads.
         *
         * @param picture its index
         * @param window its index
         * @param activations of each layer that was asked for, of that layer's shape
         */
        void read(int picture, int window, List<Tensor> activations);
    }

    /** How many pictures there are. */
    public int count() {
        return fillings.size();
    }

    /** Part {@code from} to before {@code to} of all pictures under all windows, a picture's windows one after another. */
    public Tensor rows(int from, int to) {
        Shape shape = pictures.shape().item();
        int size = shape.size();
        float[] rows = new float[Math.multiplyExact(to - from, size)];
        for (int row = from; row < to; row++) {
            int picture = row / windows.size();
            System.arraycopy(pictures.values(), picture * size, rows, (row - from) * size, size);
            windows.get(row % windows.size()).fill(rows, (row - from) * size, shape, fillings.get(picture));
        }
        return Tensor.of(shape.batch(to - from), rows);
    }

    /**
     * Runs the whole network anew for each picture and window, in batches of a fixed size so that memory stays bounded.
     *
     * @param layers the layers whose activations are read
     */
    public void recompute(Network network, List<Layer> layers, Reader reader) {
        int largest = Math.max(
                network.input().size(),
                layers.stream().mapToInt(layer -> layer.shape().size()).sum());
        int atOnce = network.rowsAtOnce(largest);
        int all = Math.multiplyExact(count(), windows.size());
        for (int from = 0; from < all; from += atOnce) {
            int to = Math.min(all, from + atOnce);
            List<Tensor> activations = network.activations(rows(from, to), layers);
            for (int row = from; row < to; row++) {
                int index = row - from;
                reader.read(
                        row / windows.size(),
                        row % windows.size(),
                        activations.stream().map(batch -> batch.item(index)).toList());
            }
        }
    }
}
