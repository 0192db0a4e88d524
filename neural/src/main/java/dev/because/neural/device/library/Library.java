package dev.because.neural.device.library;

/**
 * A library that has to be there, as a program asks the dynamic linker for it.
 *
 * @param soname the name that the file's header carries, {@code libcublas.so.12}
 * @param group with which other libraries it comes
 * @param wanted who opens it
 */
public record Library(String soname, Group group, Wanted wanted) {

    /** Who opens a library, and so what happens where it is missing. */
    public enum Wanted {
        /** TensorFlow opens it by name before the first device is made: without it there is no GPU. */
        BY_TENSORFLOW,
        /** The library of its group or of another needs it: without it that one cannot be loaded or cannot work. */
        BY_ANOTHER_LIBRARY,
        /** Opened for one purpose only; everything else works without it. */
        FOR_ONE_PURPOSE
    }

    @Override
    public String toString() {
        return soname;
    }
}
