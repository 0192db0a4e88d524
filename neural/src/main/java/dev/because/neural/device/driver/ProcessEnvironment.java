package dev.because.neural.device.driver;

import com.sun.jna.NativeLibrary;

/**
 * Variables of this process as native libraries read them. Some of what they do can be told them in no other way: cuBLAS
 * and cuDNN read {@code NVIDIA_TF32_OVERRIDE}, TensorFlow reads {@code TF_DETERMINISTIC_OPS}, each with {@code getenv} when
 * it is first used. Java's own {@code System.getenv} is a copy made at the start and does not change.
 */
public final class ProcessEnvironment {
    private ProcessEnvironment() {}

    /**
     * Sets a variable, over what it was. It must be called before other threads may read the environment, since C gives
     * them no lock.
     *
     * @return whether it is set now; false where the system has no {@code setenv}
     */
    public static boolean set(String name, String value) {
        try {
            return NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] {name, value, 1}) == 0;
        } catch (LinkageError | RuntimeException noBridge) {
            return false;
        }
    }
}
