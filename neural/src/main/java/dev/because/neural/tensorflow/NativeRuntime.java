package dev.because.neural.tensorflow;

import dev.because.neural.tensorflow.device.Computing;
import org.bytedeco.javacpp.Loader;

/** TensorFlow's native libraries, which take a third of a second to load: long enough to do something else meanwhile. */
public final class NativeRuntime {
    private NativeRuntime() {}

    /**
     * Starts to load the libraries on a thread of its own and returns at once. Whoever needs them sooner waits for that
     * thread, since they are loaded in a class initialiser. What goes wrong here goes wrong again at the first use,
     * which is the place to report it.
     */
    public static void warmUp() {
        Thread thread = new Thread(NativeRuntime::load, "tensorflow-natives");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        try {
            Computing.device(); // before, since they look for CUDA's libraries when they are loaded
            Loader.load(org.tensorflow.internal.c_api.global.tensorflow.class);
        } catch (RuntimeException | LinkageError reportedByTheFirstUse) {
            return;
        }
    }
}
