package dev.because.neural.data.card;

import dev.because.neural.data.Digest;
import dev.because.neural.data.InputFile;
import dev.because.neural.network.ModelCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The cards that come with this library, for published models, told by the SHA-256 of their file. */
final class ShippedCards {
    private static final String FOLDER = "cards/";
    private static final String INDEX = "index.properties";

    private ShippedCards() {}

    /** The card of a model file. @throws BadInputException if the file cannot be read */
    static Optional<ModelCard> of(Path model) {
        if (!Files.isRegularFile(model)) {
            return Optional.empty();
        }
        return Optional.ofNullable(index().getProperty(Digest.ofFile(model))).map(ShippedCards::card);
    }

    private static Properties index() {
        Properties index = new Properties();
        try (InputStream in = open(INDEX)) {
            index.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + INDEX, e);
        }
        return index;
    }

    private static ModelCard card(String name) {
        return CardText.parse(
                name, InputFile.text(name, bytes(name)), labels -> LabelLines.parse(labels, bytes(labels)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name, e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = ShippedCards.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the shipped resource " + FOLDER + name + " is missing");
        }
        return in;
    }
}
