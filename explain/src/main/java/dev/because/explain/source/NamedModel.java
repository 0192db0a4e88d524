package dev.because.explain.source;

import dev.because.explain.justification.Source;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A model by its name: a file's or folder's path, or {@code lenet5} for the embedded one.
 *
 * @param network the network
 * @param sha256 the hash of the file or folder
 * @param beside the other files that say what it computes: the prototxt of a Caffe network, and the card where it is a file
 */
public record NamedModel(Network network, String sha256, List<FileBeside> beside) {
    /** A file that lies beside a model, or was named with it. */
    public record FileBeside(String name, String sha256) {}

    public NamedModel {
        beside = List.copyOf(beside);
    }

    /**
     * What an explanation speaks of: the model {@code s1}, what it was shown {@code s2}, and the files beside the model.
     *
     * @param name how the question names the model
     * @param shown how it names the picture, or the folder of pictures
     * @param shownSha256 the hash of that
     */
    public List<Source> sources(String name, String shown, String shownSha256) {
        List<Source> sources =
                new ArrayList<>(List.of(new Source("s1", name, sha256), new Source("s2", shown, shownSha256)));
        beside.forEach(file -> sources.add(new Source("s" + (sources.size() + 1), file.name(), file.sha256())));
        return List.copyOf(sources);
    }

    private static final String FOLDER = "/dev/because/neural/models/";

    /**
     * Opens a model to show it pictures: it must have a card, or options that stand for one.
     *
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pieces of a batch are computed side by side; changes no number
     * @throws dev.because.neural.network.BadInputException if the model or its card cannot be used
     */
    public static NamedModel open(ModelReference reference, Path relativeTo, int threads) {
        return open(reference, relativeTo, threads, model -> onOptions(reference));
    }

    /**
     * As {@link #open}, but to look at the network or to hand it arrays: a model without a card takes what its
     * placeholder declares.
     */
    public static NamedModel openForArrays(ModelReference reference, Path relativeTo, int threads) {
        return open(reference, relativeTo, threads, model -> declared(model, reference));
    }

    private static NamedModel open(
            ModelReference reference, Path relativeTo, int threads, Function<Path, ModelCard> withoutCard) {
        if (reference.model().equals(ModelReference.EMBEDDED)
                && reference.card().isEmpty()) {
            return embedded(reference.overrides(), threads);
        }
        Path model = FileName.resolve(relativeTo, reference.model(), "a model");
        Optional<Path> file =
                ModelCards.file(model, reference.card().map(name -> FileName.resolve(relativeTo, name, "a card")));
        ModelCard card = ModelCards.forModel(model, file)
                .map(found -> CardOptions.apply(found, reference.overrides()))
                .orElseGet(() -> withoutCard.apply(model));
        List<FileBeside> beside = Stream.concat(ModelFile.companions(model).stream(), file.stream())
                .map(path -> new FileBeside(shown(path, relativeTo), Digest.ofFile(path)))
                .toList();
        return new NamedModel(ModelFile.open(model, card, threads), Digest.of(model), beside);
    }

    private static ModelCard declared(Path model, ModelReference reference) {
        boolean said = reference.overrides().containsKey("size");
        return Optional.of(model)
                .filter(file -> !said)
                .flatMap(ModelFile::declaredCard)
                .map(card -> CardOptions.apply(card, reference.overrides()))
                .orElseGet(() -> onOptions(reference));
    }

    private static ModelCard onOptions(ModelReference reference) {
        if (!reference.overrides().containsKey("size")) {
            throw new BadInputException(
                    reference.model(), "no model card beside it", "one, or the options --card FILE or --size HxW");
        }
        return CardOptions.card(reference.overrides());
    }

    private static NamedModel embedded(Map<String, String> overrides, int threads) {
        String name = ModelReference.EMBEDDED;
        byte[] graph = resource(name + ".pb");
        ModelCard card = CardOptions.apply(ModelCards.parse(name, resource(name + ".card.yaml")), overrides);
        return new NamedModel(ModelFile.open(name, graph, card, threads), Digest.ofBytes(graph), List.of());
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
