package dev.because.scenarios.authoring;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tells when something in a folder, or one below it, was saved. */
public final class FolderWatch implements AutoCloseable {
    /** Programs save in several steps; what comes within this time is one edit. */
    private static final Duration EDIT = Duration.ofMillis(150);

    private final Path folder;
    private final WatchService service;

    /** @param path the folder; or a file, whose folder is watched */
    public FolderWatch(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        service = FileSystems.getDefault().newWatchService();
        register();
    }

    /** Waits for the next edit. @return whether there was one before the time was over */
    public boolean await(Duration most) throws IOException, InterruptedException {
        WatchKey key = service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        boolean edited = key != null;
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll(EDIT.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (edited) {
            register();
        }
        return edited;
    }

    /** Folders that are new are watched from now on; those that are watched already are not watched twice. */
    private void register() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(folder)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (Path one : folders) {
            one.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
