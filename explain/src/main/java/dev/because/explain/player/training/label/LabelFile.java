package dev.because.explain.player.training.label;

import dev.because.neural.data.InputFile;
import dev.because.neural.network.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A text file of labelled positions, a line each, game after game; after each game a line that says that it is finished. */
public final class LabelFile {
    private static final String FINISHED = "finished ";
    private static final String NUMBER = "[0-9]{1,18}";
    private static final String POSITION = NUMBER + "\t.*";
    private static final String EXPECTED = "a file of labelled positions";

    private LabelFile() {}

    /**
     * The positions of all finished games.
     *
     * @throws BadInputException if the file cannot be read, or a line is of another form
     */
    public static List<LabelledPosition> read(Path file) {
        List<LabelledPosition> finished = new ArrayList<>();
        read(file, finished::add);
        return finished;
    }

    /** The same, one after another: there may be more than memory has room for. @throws BadInputException as {@link #read(Path)} */
    public static void read(Path file, Consumer<LabelledPosition> finished) {
        List<LabelledPosition> game = new ArrayList<>();
        try (BufferedReader reader = reader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith(FINISHED)) {
                    game.forEach(finished);
                    game.clear();
                } else if (!game.isEmpty() || line.matches(POSITION)) {
                    reader.mark(1);
                    boolean last = reader.read() < 0;
                    if (last) {
                        break;
                    }
                    reader.reset();
                    game.add(LabelledPosition.read(file + ", line " + number, line));
                } else {
                    throw new BadInputException(
                            file + ", line " + number, line.isEmpty() ? "an empty line" : line, EXPECTED);
                }
            }
        } catch (IOException e) {
            throw InputFile.refusal(file, e, EXPECTED);
        }
    }

    /** How many positions of finished games there are; none where there is no file. @throws BadInputException if it is another file */
    public static int positions(Path file) {
        return end(file).positions();
    }

    /** Where a file ends that is to go on: the number of the next game, the positions that are there, and the bytes that are whole. */
    record End(long nextGame, int positions, long bytes) {}

    /** Of a file that may not be there yet. @throws BadInputException if it is a file of something else, which is not to be cut off */
    static End end(Path file) {
        if (!Files.exists(file)) {
            return new End(0, 0, 0);
        }
        long next = 0;
        int finished = 0;
        int open = 0;
        long whole = 0;
        long bytes = 0;
        try (BufferedReader reader = reader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (bytes == 0 && !line.matches(POSITION + "|" + FINISHED + NUMBER)) {
                    throw new BadInputException(file + ", line 1", line.isEmpty() ? "an empty line" : line, EXPECTED);
                }
                bytes += line.getBytes(StandardCharsets.UTF_8).length + 1L;
                open++;
                if (line.matches(FINISHED + NUMBER)) {
                    finished += open - 1;
                    open = 0;
                    whole = bytes;
                    next = Long.parseLong(line.substring(FINISHED.length())) + 1;
                }
            }
        } catch (IOException e) {
            throw InputFile.refusal(file, e, EXPECTED);
        }
        return new End(next, finished, whole);
    }

    /** Cuts off what is not whole. */
    static void cut(Path file, End end) {
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end.bytes());
            } catch (IOException e) {
                throw InputFile.refusal(file, e, "a file that can be written to");
            }
        }
    }

    /** Appends a finished game. */
    static void append(Path file, long number, List<LabelledPosition> game) {
        StringBuilder text = new StringBuilder();
        game.forEach(position -> text.append(position.text()).append('\n'));
        text.append(FINISHED).append(number).append('\n');
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw InputFile.refusal(file, e, "a file that can be written to");
        }
    }

    private static BufferedReader reader(Path file) {
        return new BufferedReader(new InputStreamReader(InputFile.open(file, EXPECTED), StandardCharsets.UTF_8));
    }
}
