package dev.because.explain.player.lc0;

import com.google.protobuf.ByteString;

/**
 * An array of numbers as the format keeps it (LINEAR16): each is one of 65,536 levels between the least and the greatest.
 *
 * @param min what level 0 stands for
 * @param max what level 65,535 stands for
 * @param levels two bytes for each number, the lower byte first
 */
public record Layer(float min, float max, ByteString levels) {
    private static final int HIGHEST = 0xFFFF;

    /** The levels nearest to these numbers, of which there is at least one and none is infinite or not a number. */
    public static Layer nearest(float[] values) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException(value + " has no level");
            }
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        byte[] levels = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            int level = min == max ? 0 : (int) Math.round(((double) values[i] - min) / ((double) max - min) * HIGHEST);
            levels[2 * i] = (byte) level;
            levels[2 * i + 1] = (byte) (level >>> 8);
        }
        return new Layer(min, max, ByteString.copyFrom(levels));
    }

    /** How many numbers there are. */
    public int size() {
        return levels.size() / 2;
    }

    /** The numbers that the levels stand for. */
    public float[] values() {
        float[] values = new float[size()];
        float range = max - min;
        for (int i = 0; i < values.length; i++) {
            int level = levels.byteAt(2 * i) & 0xFF | (levels.byteAt(2 * i + 1) & 0xFF) << 8;
            values[i] = (float) level / HIGHEST * range + min;
        }
        return values;
    }

    @Override
    public String toString() {
        return size() + " numbers from " + min + " to " + max;
    }
}
