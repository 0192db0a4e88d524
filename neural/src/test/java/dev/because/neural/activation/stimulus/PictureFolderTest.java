package dev.because.neural.activation.stimulus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Digest;
import dev.because.neural.data.Refusal;
import dev.because.neural.data.picture.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    private static final byte[] PICTURE =
            Picture.of(1, 2, new byte[] {1, 2, 3, 4, 5, 6}).toPng();

    @TempDir
    Path folder;

    private Path put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    @Test
    void pictures_of_all_folders_below_are_listed_by_path_and_nothing_else() throws IOException {
        for (String path :
                List.of("b.png", "a/z.JPG", "a/b/c.jpeg", "notes.txt", ".hidden.png", "a/._z.jpg", "B.PNG")) {
            put(path, PICTURE);
        }
        Files.createDirectory(folder.resolve("folder.png"));
        PictureFolder pictures = PictureFolder.list("here", folder);
        assertEquals(List.of("B.PNG", "a/b/c.jpeg", "a/z.JPG", "b.png"), pictures.paths());
        PictureSource.Content content = pictures.read("a/z.JPG");
        assertEquals(Digest.ofBytes(PICTURE), content.sha256());
        assertEquals(2, content.picture().columns());
    }

    @Test
    void the_digest_changes_with_a_file_that_comes_goes_or_changes() throws IOException {
        put("a.png", PICTURE);
        Path file = put("b.png", PICTURE);
        String digest = PictureFolder.list("here", folder).listDigest();
        assertEquals(digest, PictureFolder.list("there", folder).listDigest());
        put("b.png", new byte[3]);
        String changed = PictureFolder.list("here", folder).listDigest();
        assertNotEquals(digest, changed);
        Files.delete(file);
        assertNotEquals(changed, PictureFolder.list("here", folder).listDigest());
    }

    @Test
    void a_folder_without_pictures_is_refused() throws IOException {
        Refusal.says(() -> PictureFolder.list("here", folder), "here", "no file that ends in .png");
        Refusal.says(() -> PictureFolder.list("gone", folder.resolve("gone")), "gone", "no such folder");
        Path file = put("a.png", PICTURE);
        Refusal.says(() -> PictureFolder.list("a.png", file), "a.png", "a file", "a folder of PNG");
    }

    @Test
    void labels_come_from_names_and_from_folders() {
        assertEquals(
                Optional.of(new PictureLabel(Optional.of("n02391049"), "zebra")),
                PictureLabel.ofPath("n02391049_zebra.jpg"));
        assertEquals(
                Optional.of(new PictureLabel(Optional.of("n01484850"), "great white shark")),
                PictureLabel.ofPath("animals/n01484850_great_white_shark.jpg"));
        assertEquals(
                Optional.of(new PictureLabel(Optional.of("n02391049"), "n02391049")),
                PictureLabel.ofPath("n02391049/x.jpg"));
        assertEquals(Optional.of(PictureLabel.of("zebra")), PictureLabel.ofPath("animals/zebra/x.jpg"));
        assertEquals(Optional.empty(), PictureLabel.ofPath("x.jpg"));
    }

    @Test
    void the_halves_are_about_equal_and_a_matter_of_the_path_alone() {
        long naming = IntStream.range(0, 4000)
                .filter(i -> Half.of("picture-" + i + ".jpg") == Half.NAMING)
                .count();
        assertTrue(Math.abs(naming - 2000) < 150, naming + " of 4000");
        // What `printf a.png | sha256sum` begins with.
        assertEquals(
                Half.NAMING, StimulusPicture.of("a.png", "", Optional.empty()).half());
        assertEquals(Half.HELD_OUT, Half.of("n02391049_zebra.jpg"));
    }

    @Test
    void the_embedded_digits_are_pictures_with_labels() {
        DigitPictures digits = new DigitPictures();
        assertEquals(200, digits.paths().size());
        assertEquals("0042", digits.paths().get(42));
        assertEquals(Optional.of(PictureLabel.of("7")), digits.label("0042"));
        assertEquals(28, digits.read("0199").picture().rows());
        Refusal.says(() -> digits.read("0200"), "digits/0200", "no such digit");
    }
}
