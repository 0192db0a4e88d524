package dev.because.explain.answer.concept;

import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.network.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some of the embedded digits: {@code digits:7}, or {@code digits:0,1,2}.
 *
 * @param name how the user writes it
 * @param digits all of them
 * @param paths those that were chosen
 */
record DigitChoice(String name, DigitPictures digits, List<String> paths) implements PictureSource {
    private static final Pattern CHOICE = Pattern.compile(DigitPictures.NAME + ":(.*)");
    private static final Pattern LIST = Pattern.compile("\\d(,\\d)*");

    /** The choice that a name stands for; empty if it is the name of something else. */
    static Optional<PictureSource> named(String name) {
        Matcher choice = CHOICE.matcher(name);
        if (!choice.matches()) {
            return Optional.empty();
        }
        if (!LIST.matcher(choice.group(1)).matches()) {
            throw new BadInputException(
                    name, "\"" + choice.group(1) + "\"", "digits with commas between, as in digits:1,7");
        }
        List<String> wanted = List.of(choice.group(1).split(","));
        DigitPictures digits = new DigitPictures();
        List<String> paths = digits.paths().stream()
                .filter(path -> digits.label(path)
                        .filter(label -> wanted.contains(label.text()))
                        .isPresent())
                .toList();
        return Optional.of(new DigitChoice(name, digits, paths));
    }

    @Override
    public Content read(String path) {
        return digits.read(path);
    }

    @Override
    public Optional<PictureLabel> label(String path) {
        return digits.label(path);
    }

    @Override
    public String listDigest() {
        return digits.listDigest();
    }
}
