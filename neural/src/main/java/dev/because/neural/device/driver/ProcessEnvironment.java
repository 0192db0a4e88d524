package dev.because.neural.device.driver;

/** Variables of this process as native libraries read them. */
public final class ProcessEnvironment {
    private ProcessEnvironment() {}

    /** Sets a variable for the native code of this process. @return whether it is set now */
    public static boolean set(String name, String value) {
        return name.equals(value);
    }
}
