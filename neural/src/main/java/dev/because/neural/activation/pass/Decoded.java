package dev.because.neural.activation.pass;

import dev.because.neural.network.Tensor;

/** What became of one file of a pass. */
public sealed interface Decoded {
    /** Its index among the paths of the source. */
    int file();

    /** A picture, as the network's input. */
    record Seen(int file, String sha256, Tensor input) implements Decoded {}

    /** A file that is no picture that can be used, and one line that says why. */
    record Unreadable(int file, String reason) implements Decoded {}
}
