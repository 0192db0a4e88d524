package dev.because.neural.tensorflow;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.caffe.CaffeModel;
import dev.because.neural.tensorflow.file.CanonicalGraph;
import dev.because.neural.tensorflow.file.DeclaredInput;
import dev.because.neural.tensorflow.file.Frozen;
import dev.because.neural.tensorflow.file.FrozenGraphFile;
import dev.because.neural.tensorflow.file.SavedModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.GraphDef;

/** Opens a model of any kind that can be read: a frozen graph, a SavedModel, a Caffe network, or a graph in memory. */
public final class ModelFile {
    private ModelFile() {}

    /**
     * Opens a frozen graph ({@code .pb}), the folder of a SavedModel, or a Caffe network that was published after Deep
     * Compression ({@code .net}, with its prototxt beside it: see {@link CaffeModel#definition}).
     *
     * @param threads how many pieces of a batch are computed side by side; changes no number
     * @throws dev.because.neural.network.BadInputException if the file is no such model, holds an operation that is not
     *     allowed, or contradicts its card
     */
    public static Network open(Path model, ModelCard card, int threads) {
        String where = model.toString();
        if (Files.isDirectory(model)) {
            Frozen frozen = SavedModelFolder.read(model);
            return opened(frozen.graph(), named(card, frozen), where, threads);
        }
        return opened(graph(model), card, where, threads);
    }

    /**
     * The files beside a model without which it means nothing: the prototxt of a Caffe network.
     *
     * @throws dev.because.neural.network.BadInputException if there is no such file, or there are several to choose from
     */
    public static List<Path> companions(Path model) {
        return CaffeModel.isOne(model) && !Files.isDirectory(model) ? List.of(CaffeModel.definition(model)) : List.of();
    }

    private static GraphDef graph(Path model) {
        return CaffeModel.isOne(model) ? CaffeModel.read(model) : FrozenGraphFile.read(model);
    }

    /**
     * Opens a frozen graph that is in memory.
     *
     * @param name what to call it in messages
     */
    public static Network open(String name, byte[] graph, ModelCard card, int threads) {
        return opened(FrozenGraphFile.read(name, graph), card, name, threads);
    }

    /**
     * A card of what a model says of its own input: the extents of its only placeholder, or of its signature's. Ranges,
     * crop and labels are nowhere in a model, so this is for arrays, not for pictures.
     *
     * @return empty if the placeholder leaves an extent open, or has other than one or three channels
     * @throws dev.because.neural.network.BadInputException if the model cannot be read
     */
    public static Optional<ModelCard> declaredCard(Path model) {
        if (Files.isDirectory(model)) {
            Frozen frozen = SavedModelFolder.read(model);
            return DeclaredInput.card(frozen.graph(), Optional.of(frozen.input()));
        }
        return DeclaredInput.card(graph(model), Optional.empty());
    }

    private static Network opened(GraphDef graph, ModelCard card, String where, int threads) {
        Network network = TensorFlowNetwork.open(CanonicalGraph.of(graph, where), card, where, threads);
        try {
            // Some sizes contradict each other only when numbers flow; the first run costs the same now as later.
            network.scores(Tensor.zeros(network.input().batch(2)));
            return network;
        } catch (TensorFlowException | IllegalArgumentException e) {
            network.close();
            throw new BadInputException(
                    where,
                    "a graph that fails on inputs of " + network.input() + " (" + Complaint.of(e) + ")",
                    "a graph that takes what its card says, in batches");
        }
    }

    /** The card with the names of the signature where it has none of its own. */
    private static ModelCard named(ModelCard card, Frozen frozen) {
        ModelCard.Input input = card.input();
        return new ModelCard(
                new ModelCard.Input(
                        input.name().or(() -> Optional.of(frozen.input())),
                        input.height(),
                        input.width(),
                        input.channels(),
                        input.low(),
                        input.high(),
                        input.mean(),
                        input.crop()),
                card.output());
    }
}
