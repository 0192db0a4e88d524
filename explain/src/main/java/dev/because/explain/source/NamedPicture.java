package dev.because.explain.source;

import dev.because.neural.data.Digest;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture by its name: a file's path, or {@code digits/0000} to {@code digits/0199} for the embedded ones.
 *
 * @param picture the picture
 * @param sha256 the hash of the file, or of an embedded picture's grey values
 */
record NamedPicture(Picture picture, String sha256) {
    private static final Pattern DIGIT = Pattern.compile("digits/(\\d{4})");

    static NamedPicture open(String name, Path relativeTo) {
        Matcher digit = DIGIT.matcher(name);
        if (digit.matches()) {
            return embedded(name, Integer.parseInt(digit.group(1)));
        }
        Path file = FileName.resolve(relativeTo, name, "a PNG or JPEG picture");
        return new NamedPicture(Pictures.read(file), Digest.ofFile(file));
    }

    private static NamedPicture embedded(String name, int index) {
        EmbeddedDigits digits = EmbeddedDigits.load();
        if (index >= digits.count()) {
            throw new BadInputException(
                    "picture " + name,
                    "no such digit",
                    "digits/0000 to digits/" + String.format("%04d", digits.count() - 1));
        }
        LabelledImages images = digits.images();
        byte[] grey = new byte[images.rows() * images.columns()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) images.grey(index, i / images.columns(), i % images.columns());
        }
        return new NamedPicture(Pictures.ofGrey(images.rows(), images.columns(), grey), Digest.ofBytes(grey));
    }
}
