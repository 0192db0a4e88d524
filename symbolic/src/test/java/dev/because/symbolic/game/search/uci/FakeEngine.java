package dev.because.symbolic.game.search.uci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A small program, for the shell, that speaks UCI and does one thing of its own when it is told to go. */
record FakeEngine(List<String> command) {
    /** Longer than any of them should need on a busy machine. */
    static final Deadlines LONG = new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));

    /** For those that are expected to be late in their answer. */
    static final Deadlines SHORT =
            new Deadlines(Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofMillis(300));

    /** For those that are expected to be late from the start. */
    static final Deadlines AT_ONCE =
            new Deadlines(Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofMillis(300));

    static boolean canRun() {
        return Files.isExecutable(Path.of("/bin/sh"));
    }

    /**
     * @param options lines that it prints before {@code uciok}
     * @param go commands for the shell, run when it is told to go; {@code $line} is what it was told
     */
    static FakeEngine whichGoes(Path folder, String options, String go) throws IOException {
        return of(
                folder,
                """
                while read -r line; do
                  echo "$line" >> "$0.heard"
                  case "$line" in
                    uci) echo "id name Fake 1"; printf '%%s\\n' "%s"; echo uciok;;
                    isready) echo readyok;;
                    quit) exit 0;;
                    go*) %s;;
                  esac
                done
                """
                        .formatted(options, go));
    }

    static FakeEngine of(Path folder, String script) throws IOException {
        Path file = folder.resolve("fake.sh");
        Files.writeString(file, script);
        return new FakeEngine(List.of("/bin/sh", file.toString()));
    }

    UciEngine start(Deadlines deadlines) {
        return UciEngine.start(command, Map.of(), deadlines);
    }

    /** What it was told so far. */
    List<String> heard() throws IOException {
        return Files.readAllLines(Path.of(command.get(1) + ".heard"));
    }
}
