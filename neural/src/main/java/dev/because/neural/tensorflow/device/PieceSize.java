package dev.because.neural.tensorflow.device;

/**
 * How many items of a batch are computed in one run: on the CPU few, so that they stay in its caches; on a GPU as many as fit.
 *
 * @param mostOnGpu on a GPU, whatever it has
 * @param share of the GPU's memory that one run may take
 */
public record PieceSize(int mostOnGpu, double share) {
    /** Half of the memory is left to CUDA's workspaces and to others. */
    public static final PieceSize USUAL = new PieceSize(256, 0.5);

    private static final int ITEMS_IN_CACHES = 1 << 15;
    private static final int FEWEST = 4;
    private static final int MOST_IN_CACHES = 32;

    /**
     * The number of items. On a GPU it is a power of two, so that it changes seldom with what others leave of the memory.
     *
     * @param inputValues of one item
     * @param allValues of all layers for one item, of float32
     */
    public int of(Device device, long inputValues, long allValues) {
        if (device instanceof Device.Gpu gpu) {
            double bytes =
                    2.0 * Float.BYTES * Math.max(1, inputValues + allValues); // on the way there and on the way back
            double room = Math.min(
                    share * gpu.gpu().totalBytes(), gpu.gpu().freeBytes().orElse(Long.MAX_VALUE));
            return Integer.highestOneBit((int) Math.max(1, Math.min(mostOnGpu, room / bytes)));
        }
        return (int) Math.max(FEWEST, Math.min(MOST_IN_CACHES, ITEMS_IN_CACHES / Math.max(1, inputValues)));
    }
}
