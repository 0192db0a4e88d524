package dev.because.neural.network;

/**
 * Which part of the input a neuron of a spatial layer can depend on, for all places of that layer at once (Araujo, Norris
 * and Sim 2019, "Computing Receptive Fields of Convolutional Neural Networks", Distill). What lies outside has no
 * influence at all; within, the influence may be small.
 *
 * @param vertical along the rows
 * @param horizontal along the columns
 */
public record ReceptiveField(Axis vertical, Axis horizontal) {
    /**
     * One axis. The neuron at index i sees the pixels from {@code start + i · jump} on, {@code size} of them, as far as
     * they lie in the picture; the others are padding.
     *
     * @param size how many pixels a neuron sees, with those of the padding
     * @param jump how many pixels lie between what neighbouring neurons see; 0 if all see the same
     * @param start the first pixel that the neuron at index 0 sees; negative in the padding
     * @param pixels the input's extent
     */
    public record Axis(int size, int jump, int start, int pixels) {
        /** A pixel, which sees itself. */
        public static Axis pixel(int pixels) {
            return new Axis(1, 1, 0, pixels);
        }

        /** Every neuron may see every pixel. */
        public static Axis whole(int pixels) {
            return new Axis(pixels, 0, 0, pixels);
        }

        /** Whether it is not known that any neuron sees less than everything. */
        public boolean isWhole() {
            return jump == 0;
        }

        /**
         * Behind a window that slides over this: a convolution or a pooling.
         *
         * @param window the extent of the window
         * @param stride how far it moves
         * @param dilation the distance of neighbouring elements of the window
         * @param padding how much is added before the first element
         */
        public Axis through(int window, int stride, int dilation, int padding) {
            return new Axis(size + (window - 1) * dilation * jump, jump * stride, start - padding * jump, pixels);
        }

        /** What either of two branches sees that come together index by index; everything if they move differently. */
        public Axis union(Axis other) {
            if (jump != other.jump) {
                return whole(pixels);
            }
            int first = Math.min(start, other.start);
            int end = Math.max(start + size, other.start + other.size);
            return new Axis(end - first, jump, first, pixels);
        }

        /** The first pixel of the picture that the neuron at that index sees. */
        public int first(int index) {
            return Math.max(0, Math.min(pixels - 1, start + index * jump));
        }

        /** The pixel behind the last; a neuron that sees padding alone is given the pixel next to it. */
        public int end(int index) {
            return Math.max(first(index) + 1, Math.min(pixels, start + index * jump + size));
        }
    }

    /** A network's input itself: each pixel sees itself. */
    public static ReceptiveField pixel(Shape input) {
        return new ReceptiveField(Axis.pixel(input.extent(0)), Axis.pixel(input.extent(1)));
    }

    /** Every neuron may see the whole input. */
    public static ReceptiveField whole(Shape input) {
        return new ReceptiveField(Axis.whole(input.extent(0)), Axis.whole(input.extent(1)));
    }

    /** Whether every neuron may see the whole input. */
    public boolean isWhole() {
        return vertical.isWhole() && horizontal.isWhole();
    }

    /** What either of two branches sees that come together place by place. */
    public ReceptiveField union(ReceptiveField other) {
        return new ReceptiveField(vertical.union(other.vertical), horizontal.union(other.horizontal));
    }

    /** The pixels of the input that a neuron at that place can depend on; what lies in the padding is cut off. */
    public Window windowOf(int row, int column) {
        int top = vertical.first(row);
        int left = horizontal.first(column);
        return new Window(top, left, vertical.end(row) - top, horizontal.end(column) - left);
    }
}
