package dev.because.explain.source;

import dev.because.neural.data.Digest;
import dev.because.neural.data.card.CardOptions;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A model by its name: a file's or folder's path, or {@code lenet5} for the embedded one.
 *
 * @param network the network
 * @param sha256 the hash of the file or folder
 * @param card the card, where it is a file
 */
record NamedModel(Network network, String sha256, Optional<CardFile> card) {
    /** A card that lies beside a model or was named. */
    record CardFile(String name, String sha256) {}

    private static final String EMBEDDED = "lenet5";
    private static final String FOLDER = "/dev/because/neural/models/";

    static NamedModel open(PictureOptions options, Path relativeTo, int threads) {
        if (options.model().equals(EMBEDDED) && options.card().isEmpty()) {
            return embedded(options.overrides(), threads);
        }
        Path model = FileName.resolve(relativeTo, options.model(), "a model");
        Optional<Path> file =
                ModelCards.file(model, options.card().map(name -> FileName.resolve(relativeTo, name, "a card")));
        ModelCard card = ModelCards.forModel(model, file)
                .map(found -> CardOptions.apply(found, options.overrides()))
                .orElseGet(() -> onOptions(options));
        return new NamedModel(
                ModelFile.open(model, card, threads),
                Digest.of(model),
                file.map(path -> new CardFile(shown(path, relativeTo), Digest.ofFile(path))));
    }

    private static ModelCard onOptions(PictureOptions options) {
        if (!options.overrides().containsKey("size")) {
            throw new BadInputException(
                    options.model(), "no model card beside it", "one, or the options --card FILE or --size HxW");
        }
        return CardOptions.card(options.overrides());
    }

    private static NamedModel embedded(Map<String, String> overrides, int threads) {
        byte[] graph = resource(EMBEDDED + ".pb");
        ModelCard card = CardOptions.apply(ModelCards.parse(EMBEDDED, resource(EMBEDDED + ".card.yaml")), overrides);
        return new NamedModel(ModelFile.open(EMBEDDED, graph, card, threads), Digest.ofBytes(graph), Optional.empty());
    }

    private static String shown(Path path, Path relativeTo) {
        return path.isAbsolute() && !relativeTo.toString().isEmpty() && path.startsWith(relativeTo)
                ? relativeTo.relativize(path).toString()
                : path.toString();
    }

    private static byte[] resource(String name) {
        try (InputStream in = ModelCards.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
