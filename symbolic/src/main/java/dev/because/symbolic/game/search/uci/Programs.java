package dev.because.symbolic.game.search.uci;

import dev.because.symbolic.logic.BadInputException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds programs, as a shell does. */
final class Programs {
    /** Where Debian puts chess engines; not in every user's PATH. */
    private static final String GAMES = "/usr/games";

    private Programs() {}

    /**
     * The command that starts it.
     *
     * @param program a path, or a name to be looked up in PATH
     */
    static List<String> find(String program) {
        if (program.indexOf('\0') >= 0 || program.isBlank()) {
            throw new BadInputException("engine", "no name", "a UCI engine, such as /usr/games/stockfish");
        }
        if (!program.contains("/") && !program.contains(File.separator)) {
            return List.of(lookUp(program)
                    .orElseThrow(() -> new BadInputException(
                            "engine " + program, "no program of that name in PATH", "a UCI engine"))
                    .toString());
        }
        File file = new File(program);
        if (!file.isFile()) {
            throw new BadInputException(
                    "engine " + program, file.isDirectory() ? "a folder" : "no such file", "a UCI engine");
        }
        if (!file.canExecute()) {
            throw new BadInputException("engine " + program, "a file that may not be executed", "a UCI engine");
        }
        return List.of(program);
    }

    private static Optional<Path> lookUp(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(path), Stream.of(GAMES))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
