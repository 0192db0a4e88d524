package dev.because.neural.tensorflow.device;

/** No GPU can compute here; the message says why, without a full stop. */
final class NoGpuException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean surprising;

    /** @param surprising whether there is a GPU, so that who asked for none in particular would expect it to be used */
    NoGpuException(String reason, boolean surprising) {
        super(reason);
        this.surprising = surprising;
    }

    boolean isSurprising() {
        return surprising;
    }
}
