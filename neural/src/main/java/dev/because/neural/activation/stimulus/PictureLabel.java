package dev.because.neural.activation.stimulus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a picture shows, as far as its name says.
 *
 * <ul>
 *   <li>{@code n02391049_zebra.jpg}, in any folder: the WordNet id n02391049 and "zebra";
 *   <li>{@code n02391049/x.jpg}: the WordNet id n02391049, which is the text as well;
 *   <li>{@code zebra/x.jpg}: "zebra", the name of the folder that it lies in;
 *   <li>{@code x.jpg}: none.
 * </ul>
 *
 * <p>Underscores of a name are read as spaces.
 *
 * @param wordNet the WordNet 3.0 id of a noun, {@code n} and eight digits, where the name has one
 * @param text the label in words, or the id where there are none
 */
public record PictureLabel(Optional<String> wordNet, String text) {
    private static final Pattern NAMED = Pattern.compile("(n\\d{8})_(.+)\\.[^.]*");
    private static final Pattern FOLDER = Pattern.compile("(n\\d{8})(?:[_ -](.+))?");

    /** A label that is a word and no WordNet id, such as a digit's. */
    public static PictureLabel of(String text) {
        return new PictureLabel(Optional.empty(), text);
    }

    /** The label that the path of a picture in its folder tells, with forward slashes. */
    public static Optional<PictureLabel> ofPath(String path) {
        String[] names = path.split("/");
        Matcher named = NAMED.matcher(names[names.length - 1]);
        if (named.matches()) {
            return Optional.of(new PictureLabel(Optional.of(named.group(1)), words(named.group(2))));
        }
        return names.length == 1 ? Optional.empty() : Optional.of(ofFolder(names[names.length - 2]));
    }

    private static PictureLabel ofFolder(String folder) {
        Matcher id = FOLDER.matcher(folder);
        if (id.matches()) {
            return new PictureLabel(
                    Optional.of(id.group(1)),
                    Optional.ofNullable(id.group(2)).map(PictureLabel::words).orElse(id.group(1)));
        }
        return of(words(folder));
    }

    private static String words(String name) {
        return name.replace('_', ' ').strip();
    }
}
