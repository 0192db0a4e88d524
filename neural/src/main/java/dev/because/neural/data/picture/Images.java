package dev.because.neural.data.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures to and from the images of the Java platform, sample by sample.
 *
 * <p>{@code BufferedImage.getRGB} would not do: it takes grey as linear light and brightens it, and it applies embedded
 * colour profiles. Networks were trained on the samples as they stand in the file.
 */
final class Images {
    private Images() {}

    /** The picture of an image, laid over white where it is transparent; samples of any depth are rounded to 8 bits. */
    static Picture picture(BufferedImage image) {
        int rows = image.getHeight();
        int columns = image.getWidth();
        byte[] rgb = new byte[Math.multiplyExact(Math.multiplyExact(rows, columns), 3)];
        Raster raster = image.getRaster();
        ColorModel colors = image.getColorModel();
        int[] samples = new int[columns * raster.getNumBands()];
        for (int row = 0; row < rows; row++) {
            raster.getPixels(0, row, columns, 1, samples);
            int at = row * columns * 3;
            if (colors instanceof IndexColorModel palette) {
                indexed(samples, palette, rgb, at);
            } else {
                direct(samples, raster.getNumBands(), colors, rgb, at);
            }
        }
        return Picture.owning(rows, columns, rgb);
    }

    private static void indexed(int[] samples, IndexColorModel palette, byte[] rgb, int at) {
        for (int i = 0; i < samples.length; i++) {
            int index = Math.min(samples[i], palette.getMapSize() - 1);
            int alpha = palette.getAlpha(index);
            rgb[at + 3 * i] = overWhite(palette.getRed(index), alpha, 255);
            rgb[at + 3 * i + 1] = overWhite(palette.getGreen(index), alpha, 255);
            rgb[at + 3 * i + 2] = overWhite(palette.getBlue(index), alpha, 255);
        }
    }

    private static void direct(int[] samples, int bands, ColorModel colors, byte[] rgb, int at) {
        int white = (1 << colors.getComponentSize(0)) - 1;
        int shades = colors.getNumColorComponents();
        for (int pixel = 0; pixel < samples.length / bands; pixel++) {
            int alpha = colors.hasAlpha() ? samples[pixel * bands + shades] : white;
            for (int channel = 0; channel < 3; channel++) {
                int sample = samples[pixel * bands + (shades == 1 ? 0 : channel)];
                rgb[at + 3 * pixel + channel] = overWhite(sample, alpha, white);
            }
        }
    }

    /** A sample mixed with white by its opacity, both of 0 to {@code white}, rounded to 0 to 255. */
    private static byte overWhite(long sample, long alpha, long white) {
        long mixed = sample * alpha + white * (white - alpha);
        return (byte) ((2 * 255 * mixed + white * white) / (2 * white * white));
    }

    /** An image of 24 bits of the given part of a picture. */
    static BufferedImage image(Picture picture, Frame part) {
        BufferedImage image = new BufferedImage(part.columns(), part.rows(), BufferedImage.TYPE_INT_RGB);
        int[] line = new int[part.columns()];
        for (int row = 0; row < part.rows(); row++) {
            for (int column = 0; column < line.length; column++) {
                int r = part.row() + row;
                int c = part.column() + column;
                line[column] = picture.level(r, c, 0) << 16 | picture.level(r, c, 1) << 8 | picture.level(r, c, 2);
            }
            image.getRaster().setDataElements(0, row, line.length, 1, line);
        }
        return image;
    }

    static byte[] png(Picture picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            BufferedImage image = picture.isGrey() ? greyImage(picture) : image(picture, Frame.whole(picture));
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage greyImage(Picture picture) {
        BufferedImage image = new BufferedImage(picture.columns(), picture.rows(), BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < picture.rows(); row++) {
            for (int column = 0; column < picture.columns(); column++) {
                image.getRaster().setSample(column, row, 0, picture.level(row, column, 0));
            }
        }
        return image;
    }
}
