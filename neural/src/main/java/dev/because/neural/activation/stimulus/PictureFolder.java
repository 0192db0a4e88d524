package dev.because.neural.activation.stimulus;

import dev.because.neural.data.Digest;
import dev.because.neural.data.InputFile;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pictures in a folder and the folders below it: files whose names end in {@code .png}, {@code .jpg} or {@code .jpeg},
 * in any case, and do not begin with a dot. They are ordered by their paths in the folder, with forward slashes, by code
 * unit. Links are followed.
 */
public final class PictureFolder implements PictureSource {
    private static final String EXPECTED = "a folder of PNG or JPEG pictures";
    private static final int MOST_BYTES = 256 << 20;
    private static final Pattern PICTURE = Pattern.compile("(.*/)?[^./][^/]*\\.(png|jpe?g)", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final Path folder;
    private final List<String> paths;

    private PictureFolder(String name, Path folder, List<String> paths) {
        this.name = name;
        this.folder = folder;
        this.paths = paths;
    }

    /**
     * Lists a folder; no picture is opened.
     *
     * @param name what to call it
     * @throws BadInputException if it is no folder, cannot be read, or holds no picture
     */
    public static PictureFolder list(String name, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(name, Files.exists(folder) ? "a file" : "no such folder", EXPECTED);
        }
        try (Stream<Path> below = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<String> paths = below.filter(Files::isRegularFile)
                    .map(file -> inFolder(folder, file))
                    .filter(path -> PICTURE.matcher(path).matches())
                    .sorted()
                    .toList();
            if (paths.isEmpty()) {
                throw new BadInputException(name, "no file that ends in .png, .jpg or .jpeg", EXPECTED);
            }
            return new PictureFolder(name, folder, paths);
        } catch (IOException e) {
            throw InputFile.refusal(folder, e, EXPECTED);
        } catch (UncheckedIOException e) {
            throw new BadInputException(name, String.valueOf(e.getMessage()), EXPECTED);
        }
    }

    private static String inFolder(Path folder, Path file) {
        String separator = file.getFileSystem().getSeparator();
        return folder.relativize(file).toString().replace(separator, "/");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public Content read(String path) {
        byte[] bytes = InputFile.bytes(folder.resolve(path), MOST_BYTES, "a PNG or JPEG picture");
        return new Content(Pictures.decode(name + "/" + path, bytes), Digest.ofBytes(bytes));
    }

    @Override
    public Optional<PictureLabel> label(String path) {
        return PictureLabel.ofPath(path);
    }

    /** Of each path with the size and the time of the last change of its file: what tells a changed file without reading it. */
    @Override
    public String listDigest() {
        StringBuilder lines = new StringBuilder();
        for (String path : paths) {
            try {
                BasicFileAttributes file = Files.readAttributes(folder.resolve(path), BasicFileAttributes.class);
                lines.append(file.size()).append(' ').append(file.lastModifiedTime());
            } catch (IOException gone) {
                lines.append("gone");
            }
            lines.append(' ').append(path).append('\n');
        }
        return Digest.ofBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
