package dev.because.explain.cli.console;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that one command writes: all of them, or none. Each is {@linkplain #reserve reserved} before the work
 * starts, which creates an empty file beside it and so finds out whether it can be written; {@link #write} fills that
 * file, and {@link #commit} moves all of them to their names. Whoever fails, or presses Ctrl-C, leaves no trace.
 */
public final class OutputFiles implements AutoCloseable {
    private final Map<Path, Reservation> reserved = new HashMap<>();
    private final List<Reservation> written = new ArrayList<>();
    private final Thread onInterrupt = new Thread(this::discard, "discard unfinished files");
    private boolean finished;

    public OutputFiles() {
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /**
     * Makes sure, now, that the file can be written.
     *
     * @throws BadInputException if it cannot, or if another output of this command has the same name
     */
    public synchronized void reserve(Path file) {
        Reservation reservation;
        try {
            reservation = Reservation.of(file);
        } catch (FileSystemException e) {
            throw unwritable(file, Unwritable.reason(e));
        } catch (IOException e) {
            throw unwritable(file, String.valueOf(e.getMessage()));
        }
        boolean twice = reserved.values().stream().anyMatch(other -> other.sameTarget(reservation));
        if (twice) {
            reservation.discard();
            throw unwritable(file, "another output of the same name");
        }
        reserved.put(file, reservation);
    }

    /** Writes the whole file; it is not to be seen under its name before {@link #commit}. */
    public synchronized void write(Path file, byte[] content) throws IOException {
        Reservation reservation = reserved.get(file);
        if (reservation == null) {
            throw new IllegalStateException(file + " is written but was not reserved");
        }
        Files.write(reservation.written(), content);
        written.add(reservation);
    }

    /** Moves all files that were written to their names. Ctrl-C waits until that is done. */
    public synchronized void commit() throws IOException {
        if (finished) {
            return; // Ctrl-C came first
        }
        List<Reservation> moved = new ArrayList<>();
        for (Reservation reservation : written) {
            try {
                reservation.move();
            } catch (IOException e) {
                moved.forEach(Reservation::withdraw);
                throw e;
            }
            moved.add(reservation);
        }
    }

    @Override
    public void close() {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }

    private synchronized void discard() {
        finished = true;
        reserved.values().forEach(Reservation::discard);
    }

    private static BadInputException unwritable(Path file, String found) {
        return new BadInputException(
                file.toString().isEmpty() ? "\"\"" : file.toString(), found, "a file that can be written");
    }
}
