package dev.because.neural.device.library;

import java.util.Optional;

/**
 * A library that has to be there, as a program asks the dynamic linker for it.
 *
 * @param soname the name that the file's header carries, {@code libcublas.so.12}
 * @param group with which other libraries it comes
 * @param wanted who opens it
 * @param least the earliest version that works; empty where any of its soname does
 */
public record Library(String soname, Group group, Wanted wanted, Optional<Version> least) {

    /** Who opens a library, and so what happens where it is missing. */
    public enum Wanted {
        /** TensorFlow opens it by name before the first device is made: without it there is no GPU. */
        BY_TENSORFLOW,
        /** A library of its group needs it: without it that one cannot be loaded, or cannot work. */
        BY_ANOTHER_LIBRARY,
        /** Opened for one purpose only; everything else works without it. */
        FOR_ONE_PURPOSE
    }

    /** Whether nothing can be computed on a GPU without it. */
    public boolean isNeeded() {
        return wanted != Wanted.FOR_ONE_PURPOSE;
    }

    /** The name without what follows it: {@code libcublas}. */
    String stem() {
        return soname.substring(0, soname.indexOf(".so"));
    }

    @Override
    public String toString() {
        return soname;
    }
}
