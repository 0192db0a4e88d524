package dev.because.explain.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.charset.StandardCharsets;

/**
 * The streams of the command, in UTF-8 whatever the locale says.
 *
 * @param out for the answer
 * @param err for everything else
 * @param interactive whether a person watches {@code err} on a terminal
 */
public record Console(PrintStream out, PrintStream err, boolean interactive) {
    /** Set by the launcher, which can tell at no cost: Java 17 cannot tell for standard error alone. */
    private static final String TERMINAL = "because.terminal";

    /** Set by the launcher, which filters what native code writes to standard error: the number of that stream, unfiltered. */
    private static final String STANDARD_ERROR = "because.stderr";

    /** The streams of this process. {@code System.out} becomes a second name of standard error. */
    public static Console ofProcess() {
        PrintStream out =
                new PrintStream(new Pipe(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(standardError(), true, StandardCharsets.UTF_8);
        System.setOut(err); // a library that prints must not spoil the answer
        System.setErr(err);
        return new Console(out, err, Boolean.getBoolean(TERMINAL));
    }

    /** The manifest of the command opens {@code java.io} for this: Java has no public way to a third stream. */
    private static FileOutputStream standardError() {
        int number = Integer.getInteger(STANDARD_ERROR, 2);
        try {
            Constructor<FileDescriptor> byNumber = FileDescriptor.class.getDeclaredConstructor(int.class);
            byNumber.setAccessible(true);
            return new FileOutputStream(byNumber.newInstance(number));
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) { // it is filtered, then
            return new FileOutputStream(FileDescriptor.err);
        }
    }

    /** Says in one line what stands in the way. */
    public void problem(String line) {
        out.flush();
        err.println("because: " + oneLine(line));
    }

    /** Says in one line what the user should know although the answer follows. */
    public void warn(String line) {
        problem("warning: " + line);
    }

    /**
     * Flushes everything.
     *
     * @param exitCode that of the answer
     * @return the same, or 2 if the answer could not be written (a full disk, say)
     */
    public int close(int exitCode) {
        boolean lost = out.checkError();
        if (lost) {
            problem("standard output: the answer could not be written");
        }
        err.flush();
        return lost && exitCode == 0 ? 2 : exitCode;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
