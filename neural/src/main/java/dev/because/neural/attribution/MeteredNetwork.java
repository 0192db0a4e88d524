package dev.because.neural.attribution;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Covering;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.NetworkView;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A network that is never given more than so many rows at once, and tells how many it has computed. Memory is bounded
 * thereby whatever method asks, and an {@link Inquiry} makes no more rows at once than that. The numbers agree with those
 * of the network itself to 10⁻⁶ of their size: kernels add up in another order where a batch is smaller.
 *
 * @param network what computes
 * @param mostRows how many rows at once
 * @param computed is told the number of rows after each call, perhaps on several threads
 */
public record MeteredNetwork(Network network, int mostRows, IntConsumer computed) implements NetworkView {
    /** @throws IllegalArgumentException if there is not at least one row */
    public MeteredNetwork {
        if (mostRows < 1) {
            throw new IllegalArgumentException("at most " + mostRows + " rows at once, expected 1 or more");
        }
    }

    /** Computes rows {@code from} to before {@code to}. */
    private interface Piece<T> {
        T compute(int from, int to);
    }

    @Override
    public int rowsAtOnce(int values) {
        return Math.min(mostRows, network.rowsAtOnce(values));
    }

    @Override
    public List<Tensor> activations(Tensor batch, List<Layer> wanted) {
        List<List<Tensor>> pieces =
                inPieces(batch.shape().extent(0), (from, to) -> network.activations(part(batch, from, to), wanted));
        List<Tensor> joined = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int layer = i;
            joined.add(join(pieces.stream().map(piece -> piece.get(layer)).toList()));
        }
        return joined;
    }

    @Override
    public Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        return join(inPieces(
                batch.shape().extent(0),
                (from, to) -> network.backward(part(batch, from, to), layer, part(seeds, from, to), rule)));
    }

    @Override
    public Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule) {
        return join(inPieces(
                batch.shape().extent(0),
                (from, to) -> network.relevance(part(batch, from, to), layer, part(seeds, from, to), rule)));
    }

    /** As the network itself does it if its rows are not bounded; else anew for each window, so many at once. */
    @Override
    public void covered(Covering covering, List<Layer> wanted, Covering.Reader reader) {
        if (mostRows < Integer.MAX_VALUE) {
            covering.recompute(this, wanted, reader);
            return;
        }
        network.covered(covering, wanted, (picture, window, activations) -> {
            reader.read(picture, window, activations);
            computed.accept(1);
        });
    }

    @Override
    public Network behind(Layer layer, Tensor picture) {
        return new MeteredNetwork(network.behind(layer, picture), mostRows, computed);
    }

    @Override
    public Tensor resume(Layer from, Tensor activations, Layer to) {
        return join(inPieces(
                activations.shape().extent(0),
                (first, end) -> network.resume(from, part(activations, first, end), to)));
    }

    @Override
    public Network randomised(Collection<Layer> layers, long seed) {
        return new MeteredNetwork(network.randomised(layers, seed), mostRows, computed);
    }

    private <T> List<T> inPieces(int rows, Piece<T> piece) {
        List<T> pieces = new ArrayList<>();
        int step = Math.min(mostRows, Math.max(1, rows)); // so that the sum below cannot overflow
        for (int from = 0; from == 0 || from < rows; from += step) {
            int to = from + Math.min(step, rows - from);
            pieces.add(piece.compute(from, to));
            computed.accept(to - from);
        }
        return pieces;
    }

    private static Tensor part(Tensor batch, int from, int to) {
        return from == 0 && to == batch.shape().extent(0) ? batch : batch.items(from, to);
    }

    private static Tensor join(List<Tensor> pieces) {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        int size = pieces.stream().mapToInt(Tensor::size).sum();
        int rows = pieces.stream().mapToInt(piece -> piece.shape().extent(0)).sum();
        float[] all = new float[size];
        int offset = 0;
        for (Tensor piece : pieces) {
            System.arraycopy(piece.values(), 0, all, offset, piece.size());
            offset += piece.size();
        }
        return Tensor.of(pieces.get(0).shape().item().batch(rows), all);
    }
}
