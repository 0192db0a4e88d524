package dev.because.scenarios.bench.devices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * PyTorch on the same networks, in a process of its own.
 *
 * @param python the interpreter
 */
record TorchPeer(String python) {
    private static final String SCRIPT = "torch_peer.py";

    /** What runs it over networks that were written down. */
    ChildProcess process(Path folder, List<Path> dumps, String device, List<String> options) {
        List<String> command = new ArrayList<>(List.of(python, script(folder).toString()));
        dumps.forEach(dump -> command.add(dump.toString()));
        command.addAll(List.of("--device", device));
        command.addAll(options);
        return new ChildProcess(command, Map.of("PYTHONDONTWRITEBYTECODE", "1"));
    }

    /** Puts the script into a folder, with what it imports. */
    static Path script(Path folder) {
        for (String name : List.of(SCRIPT, "torch_network.py", "torch_tasks.py")) {
            try (InputStream in = Objects.requireNonNull(TorchPeer.class.getResourceAsStream(name))) {
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder.resolve(SCRIPT);
    }
}
