package dev.because.neural.tensorflow.device;

import org.tensorflow.TensorFlow;

/**
 * Which of TensorFlow's native libraries are on the class path.
 *
 * @param version TensorFlow's
 * @param platform for which they were built, {@code linux-x86_64-gpu}
 */
public record Natives(String version, String platform) {
    /** What its libraries for NVIDIA's devices lie under. */
    static final String GPU = "linux-x86_64-gpu";

    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
    private static final String FOLDER = "/org/tensorflow/internal/c_api/";

    /** Looks at the class path and loads the libraries. */
    public static Natives load() {
        return new Natives(TensorFlow.version(), areForGpu() ? GPU : org.bytedeco.javacpp.Loader.getPlatform());
    }

    /** Whether they can compute on a GPU. */
    public boolean isForGpu() {
        return platform.equals(GPU);
    }

    /**
     * Whether those on the class path can; nothing is loaded for that. JavaCPP is told by the same property whether to look for them: to
     * look means to open every jar, at every start.
     */
    public static boolean areForGpu() {
        return !"".equals(System.getProperty(EXTENSION))
                && Natives.class.getResource(FOLDER + GPU + "/libtensorflow_cc.so.2") != null;
    }
}
