package dev.because.neural.data.picture;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.Tensor;
import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.resizers.Resizers;

/**
 * Makes a network's input of a picture as the model's card says: cropped, scaled, its channels put in order, its levels
 * brought to the card's range and the mean subtracted.
 *
 * <p>A picture that has the input's size already is taken pixel by pixel. Scaling is bilinear with half-pixel centres;
 * a reduction to less than half is done by halves, so that no pixel is passed over. On the 500 photographs of DATA.md the
 * three MobileNets reach top-1/top-5 of .480/.714 (128 pixels), .548/.778 (160) and .564/.798 (224) with it, against
 * .476/.718, .542/.774 and .566/.800 with TensorFlow's own {@code ResizeBilinear}, and .458/.708, .542/.766 and
 * .564/.798 with a triangle filter of full width ({@code ScaleAndTranslate} with antialiasing).
 */
public final class Preprocessing {
    private final ModelCard.Input input;
    private final float[][] values;

    private Preprocessing(ModelCard.Input input) {
        this.input = input;
        this.values = new float[input.channels().count()][256];
        for (int channel = 0; channel < values.length; channel++) {
            for (int level = 0; level < 256; level++) {
                values[channel][level] = input.value(level, channel);
            }
        }
    }

    /** The preprocessing that a card asks for. */
    public static Preprocessing of(ModelCard.Input input) {
        return new Preprocessing(input);
    }

    /**
     * A picture as a network sees it.
     *
     * @param picture the part that is seen, scaled to the input's size, and in greys if the network sees only those
     * @param input the network's input, height × width × channels
     * @param frame which part of the original picture is seen, in its pixels
     */
    public record Seen(Picture picture, Tensor input, Frame frame) {}

    /** Brings a picture of any size to the network's input. The same picture gives the same bits. */
    public Seen see(Picture picture) {
        Frame frame = frame(picture.rows(), picture.columns());
        Picture scaled = fits(picture) ? picture : scale(Images.image(picture, frame));
        Picture shown = input.channels() == Channels.GREY ? scaled.grey() : scaled;
        return new Seen(shown, tensor(shown), frame);
    }

    /**
     * The network's input of a picture that has its size.
     *
     * @throws IllegalArgumentException if it has another size
     */
    public Tensor tensor(Picture picture) {
        if (!fits(picture)) {
            throw new IllegalArgumentException(picture + " is not of the input's size, " + input.shape());
        }
        float[] out = new float[input.shape().size()];
        int at = 0;
        for (int row = 0; row < picture.rows(); row++) {
            for (int column = 0; column < picture.columns(); column++) {
                for (int channel = 0; channel < values.length; channel++) {
                    out[at++] = values[channel][level(picture, row, column, channel)];
                }
            }
        }
        return Tensor.of(input.shape(), out);
    }

    /** Which part of a picture of that size the network gets to see. */
    public Frame frame(int rows, int columns) {
        if (rows == input.height() && columns == input.width()) {
            return new Frame(0, 0, rows, columns);
        }
        return switch (input.crop()) {
            case NONE -> new Frame(0, 0, rows, columns);
            case SQUARE -> central(rows, columns, largest(rows, columns));
            case CENTRE -> {
                Frame whole = largest(rows, columns);
                yield central(
                        rows, columns, new Frame(0, 0, withoutEighth(whole.rows()), withoutEighth(whole.columns())));
            }
        };
    }

    /** The largest frame with the proportions of the input that fits. */
    private Frame largest(int rows, int columns) {
        long high = (long) rows * input.width();
        long wide = (long) columns * input.height();
        return high <= wide
                ? new Frame(0, 0, rows, (int) Math.max(1, Math.round((double) high / input.height())))
                : new Frame(0, 0, (int) Math.max(1, Math.round((double) wide / input.width())), columns);
    }

    private static Frame central(int rows, int columns, Frame size) {
        return new Frame((rows - size.rows()) / 2, (columns - size.columns()) / 2, size.rows(), size.columns());
    }

    /** As TensorFlow's central crop rounds: the margin down, so that both are alike. */
    private static int withoutEighth(int side) {
        return side - 2 * (side / 16);
    }

    private Picture scale(BufferedImage part) {
        BufferedImage scaled = new BufferedImage(input.width(), input.height(), BufferedImage.TYPE_INT_RGB);
        Resizers.PROGRESSIVE.resize(part, scaled);
        return Images.picture(scaled);
    }

    private int level(Picture picture, int row, int column, int channel) {
        return switch (input.channels()) {
            case GREY -> picture.luma(row, column);
            case RGB -> picture.level(row, column, channel);
            case BGR -> picture.level(row, column, 2 - channel);
        };
    }

    private boolean fits(Picture picture) {
        return picture.rows() == input.height() && picture.columns() == input.width();
    }
}
