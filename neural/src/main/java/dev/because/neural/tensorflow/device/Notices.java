package dev.because.neural.tensorflow.device;

import dev.because.neural.device.cache.Progress;

/** Hears what choosing a device takes, or comes to. */
public interface Notices extends Progress {
    /** Nobody listens. */
    Notices NONE = new Notices() {
        @Override
        public void warn(String line) {
            return;
        }

        @Override
        public void at(long done, long all) {
            return;
        }
    };

    /** Something is not as one would think, although all goes on. */
    void warn(String line);
}
