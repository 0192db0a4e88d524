package dev.because.symbolic.game.search.uci;

import dev.because.symbolic.logic.BadInputException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that reads lines and writes lines. Each direction has a thread of its own, so a program that does neither cannot hold up who
 * asks: that one waits for a line until its time is over, and then ends the program.
 */
final class EngineProcess implements AutoCloseable {
    /** No line of the protocol is nearly as long: a variation of 250 moves has 1,500 characters. */
    private static final int LONGEST = 1 << 16;

    private static final int WAITING = 1 << 10;
    private static final Duration TO_QUIT = Duration.ofMillis(500);
    // Told from what the program says by identity.
    private static final String END = new StringBuilder("(end)").toString();
    private static final String TOO_LONG = new StringBuilder("(too long)").toString();

    private final String where;
    private final Process process;
    private final BlockingQueue<String> heard = new ArrayBlockingQueue<>(WAITING);
    private final BlockingQueue<String> toSay = new LinkedBlockingQueue<>();
    private final Thread ear = new Thread(this::listen, "engine's output");
    private final Thread mouth = new Thread(this::talk, "engine's input");
    private final Thread end = new Thread(this::kill, "engine's end");
    private boolean over;

    /**
     * Starts it.
     *
     * @param where what to call it when it fails
     * @throws BadInputException if there is nothing to start
     */
    EngineProcess(String where, List<String> command) {
        this.where = where;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException refused) {
            throw new BadInputException(where, "no program that can be started", "a UCI engine");
        }
        Runtime.getRuntime().addShutdownHook(end);
        ear.setDaemon(true);
        mouth.setDaemon(true);
        ear.start();
        mouth.start();
    }

    /** Says a line, as soon as the program reads it. */
    void say(String line) {
        toSay.add(line);
    }

    /**
     * The next line.
     *
     * @param by when it must be there, on the clock of {@link System#nanoTime()}
     * @param given how long that was, for the message
     * @param expected what is waited for, for the message
     * @throws BadInputException if none comes; the program is ended then
     */
    String hear(long by, Duration given, String expected) {
        if (over) {
            throw new BadInputException(where, "that it was ended before", expected);
        }
        String line;
        try {
            line = heard.poll(Math.max(0, by - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            end();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while " + where + " was asked");
        }
        // A program that never stops talking is late, too.
        if (line == null || System.nanoTime() > by) {
            throw failure("no answer within " + seconds(given), expected);
        }
        if (line == END) {
            throw failure(exit(), expected);
        }
        if (line == TOO_LONG) {
            throw failure(String.format(Locale.ROOT, "a line of more than %,d characters", LONGEST), expected);
        }
        return line;
    }

    /** Ends the program, and says why. */
    BadInputException failure(String found, String expected) {
        end();
        return new BadInputException(where, found, expected);
    }

    /** What a program said, short and printable enough for a message. */
    static String quote(String said) {
        String printable = said.strip().replaceAll("[^\\x20-\\x7E]", "?");
        return "“" + (printable.length() > 60 ? printable.substring(0, 60) + "…" : printable) + "”";
    }

    /** Asks it to quit, and ends it if it does not. */
    @Override
    public void close() {
        say("quit");
        try {
            process.waitFor(TO_QUIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private void end() {
        over = true;
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) {
            return; // the hook runs
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ear.interrupt();
        mouth.interrupt();
    }

    private String exit() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS)
                    ? "that it ended with exit code " + process.exitValue()
                    : "that it closed its output";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "that it ended";
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private void listen() {
        try {
            try (Reader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                StringBuilder line = new StringBuilder();
                for (int letter = out.read(); letter >= 0; letter = out.read()) {
                    if (letter == '\n') {
                        heard.put(line.toString());
                        line.setLength(0);
                    } else if (line.length() == LONGEST) {
                        heard.put(TOO_LONG);
                        return;
                    } else {
                        line.append((char) letter);
                    }
                }
            } catch (IOException gone) {
                // as good as the end
            }
            heard.put(END);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt(); // nobody waits for it any more
        }
    }

    private void talk() {
        try (BufferedWriter in =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            while (true) {
                in.write(toSay.take() + "\n");
                in.flush();
            }
        } catch (IOException | InterruptedException gone) {
            return; // who listens finds out
        }
    }
}
