package dev.because.neural.data.picture;

import dev.because.neural.data.InputFile;
import dev.because.neural.network.BadInputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pictures: PNG and JPEG of any depth and layout that the Java platform decodes (grey, palette, RGB, with or without
 * transparency, which is laid over white; 16 bits are rounded to 8). The samples are taken as they stand in the file, as
 * TensorFlow does: colour profiles and the orientation that a camera noted are not applied.
 */
public final class Pictures {
    /** The largest picture that is decoded, in pixels: at 16 bits with transparency it still fits a heap of 1 GiB. */
    public static final int MOST_PIXELS = 50_000_000;

    private static final int MOST_BYTES = 256 << 20;
    private static final String EXPECTED = "a PNG or JPEG picture";

    private Pictures() {}

    /**
     * Reads a picture from a file.
     *
     * @throws BadInputException if it is missing, a folder, no picture, damaged, cut short or too large
     */
    public static Picture read(Path path) {
        return decode(path.toString(), InputFile.bytes(path, MOST_BYTES, EXPECTED));
    }

    /**
     * Decodes the bytes of a picture file.
     *
     * @param where what a refusal calls it
     * @throws BadInputException if they are no picture, damaged, cut short or too large
     */
    public static Picture decode(String where, byte[] file) {
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> new BadInputException(
                        where, file.length == 0 ? "an empty file" : "neither a PNG nor a JPEG signature", EXPECTED));
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            // The claims of the header come first: nothing is allocated for a picture that is refused for its size.
            refuseTooLarge(where, reader.getWidth(0), reader.getHeight(0));
            format.damage(file).ifPresent(damage -> {
                throw new BadInputException(where, damage, "a whole " + format.name() + " picture");
            });
            BufferedImage image = reader.read(0);
            return Images.picture(image);
        } catch (IOException | RuntimeException e) {
            if (e instanceof BadInputException refused) {
                throw refused;
            }
            // The platform's decoders answer damaged pictures with all kinds of unchecked exceptions.
            throw new BadInputException(
                    where, "a " + format.name() + " that cannot be decoded (" + reason(e) + ")", EXPECTED);
        } finally {
            reader.dispose();
        }
    }

    /**
     * A picture in greys, such as a digit.
     *
     * @param grey the level of each pixel, 0 for black to 255 for white as an unsigned byte
     * @throws IllegalArgumentException if the bytes do not fill the picture
     */
    public static Picture ofGrey(int rows, int columns, byte[] grey) {
        byte[] rgb = new byte[Math.multiplyExact(grey.length, 3)];
        for (int i = 0; i < grey.length; i++) {
            rgb[3 * i] = grey[i];
            rgb[3 * i + 1] = grey[i];
            rgb[3 * i + 2] = grey[i];
        }
        return Picture.owning(rows, columns, rgb);
    }

    private static void refuseTooLarge(String where, long columns, long rows) {
        if (columns * rows > MOST_PIXELS) {
            throw new BadInputException(
                    where,
                    columns + "×" + rows + " pixels",
                    "a picture of at most " + MOST_PIXELS / 1_000_000 + " million pixels");
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
