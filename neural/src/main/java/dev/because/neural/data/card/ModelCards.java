package dev.because.neural.data.card;

import dev.because.neural.data.InputFile;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Labels;
import dev.because.neural.network.ModelCard;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds, reads and writes model cards:
 *
 * <pre>
 * input:  {name: input, height: 224, width: 224, channels: RGB, range: [-1, 1], crop: centre}
 * output: {name: MobilenetV1/Logits/SpatialSqueeze, softmax: MobilenetV1/Predictions/Reshape_1, labels: labels.txt}
 * </pre>
 *
 * Required are {@code height}, {@code width} and {@code channels} (grey, RGB or BGR). {@code range} gives the network's
 * values for black and white (by default 0 and 1), {@code mean} what is subtracted after that, in the network's order of
 * channels; {@code crop} is centre (by default), square or none; {@code labels} a list of names, or a file, relative to
 * the card, with one a line; {@code noun} what a picture shows (by default "picture").
 */
public final class ModelCards {
    private static final String SUFFIX = ".card.yaml";
    private static final int MOST_BYTES = 4 << 20;
    private static final String EXPECTED = "a model card (" + SUFFIX + ")";

    private ModelCards() {}

    /**
     * The card of a model: the one that is given; else the one beside it, {@code NAME.card.yaml}, where NAME is the
     * model's file name with or without its extension; else the one that is shipped for a file of that SHA-256.
     *
     * @param model a file or a folder
     * @param card the file of the card that is to be used
     * @return empty if there is none
     * @throws BadInputException if the model is not there, or its card cannot be used
     */
    public static Optional<ModelCard> forModel(Path model, Optional<Path> card) {
        if (!Files.exists(model)) {
            throw new BadInputException(model.toString(), "no such file", "a model");
        }
        return file(model, card).map(ModelCards::read).or(() -> ShippedCards.of(model));
    }

    /** The card that lies beside a model or is shipped for it. @throws BadInputException if there is none it can use */
    public static ModelCard require(Path model) {
        return forModel(model, Optional.empty())
                .orElseThrow(() -> new BadInputException(model.toString(), "no card", "NAME" + SUFFIX + " beside it"));
    }

    /** The file of a model's card: the one that is given, else the one beside it; empty if there is none. */
    public static Optional<Path> file(Path model, Optional<Path> card) {
        return card.or(() -> beside(model).filter(Files::exists).findFirst());
    }

    /**
     * Reads a card that is in memory and names no file of labels.
     *
     * @param name what to call it in messages
     */
    public static ModelCard parse(String name, byte[] card) {
        return CardText.parse(name, InputFile.text(name, card), labels -> {
            throw new BadInputException(name + ", field output.labels", "\"" + labels + "\"", "a list of names");
        });
    }

    /** Reads a card. @throws BadInputException naming the file, the line and field, what was found and expected */
    public static ModelCard read(Path card) {
        String name = card.toString();
        String text = InputFile.text(name, InputFile.bytes(card, MOST_BYTES, EXPECTED));
        return CardText.parse(name, text, labels -> labels(card, labels));
    }

    /** A card as YAML, with its labels in it; reading it back gives an equal card. */
    public static String write(ModelCard card) {
        return CardText.write(card);
    }

    private static Labels labels(Path card, String file) {
        try {
            return LabelLines.read(card.resolveSibling(file));
        } catch (InvalidPathException e) {
            throw new BadInputException(card + ", field output.labels", "\"" + file + "\"", LabelLines.EXPECTED);
        }
    }

    private static Stream<Path> beside(Path model) {
        Path absolute = model.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            return Stream.empty();
        }
        String name = absolute.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 && !Files.isDirectory(model) ? name.substring(0, dot) : name;
        return List.of(bare, name).stream().distinct().map(stem -> absolute.resolveSibling(stem + SUFFIX));
    }
}
