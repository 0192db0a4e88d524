package dev.because.scenarios.bench.devices;

import java.io.IOException;

/** The process that started this one. */
public final class Parent {
    private Parent() {}

    /** Ends this process when that one ends: it holds the other end of standard input. */
    public static void endWithIt() {
        Thread watch = new Thread(Parent::watch, "because-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            // as good as the end
        }
        Runtime.getRuntime().halt(1);
    }
}
