package dev.because.explain.check.neuron;

import dev.because.explain.justification.Source;
import dev.because.explain.source.NamedModel;
import dev.because.explain.source.NamedPictures;
import dev.because.explain.source.NeuronOptions;
import dev.because.explain.source.PictureList;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The sources of one question about a layer, with what has been recomputed from them. The network is closed again: nothing
 * more is asked of it.
 *
 * @param options the question
 * @param relativeTo the folder from which its relative paths count
 * @param sources the files
 * @param numbers what was recomputed
 * @param filters the layer's filters, if they see the picture itself
 */
public record OpenLayer(
        NeuronOptions options,
        Path relativeTo,
        List<Source> sources,
        LayerRecomputation numbers,
        Optional<SecondFilters> filters) {
    public OpenLayer {
        sources = List.copyOf(sources);
    }

    public static OpenLayer of(NeuronOptions options, Path relativeTo, int threads) {
        NamedModel model = NamedModel.open(options.model(), relativeTo, threads);
        try (var network = model.network()) {
            Layer layer = network.layer(options.layer());
            if (!layer.isSpatial()) {
                throw new BadInputException(
                        "layer " + layer.name(), "the shape " + layer.shape(), "a layer of rows × columns × channels");
            }
            SecondPass pass = SecondPass.of(model, layer, NamedPictures.list(options.data(), relativeTo), threads);
            List<Source> sources =
                    model.sources(options.model().model(), options.data(), PictureList.digest(pass.pictures()));
            return new OpenLayer(
                    options,
                    relativeTo,
                    sources,
                    new LayerRecomputation(layer, pass),
                    SecondFilters.of(network, layer));
        }
    }
}
