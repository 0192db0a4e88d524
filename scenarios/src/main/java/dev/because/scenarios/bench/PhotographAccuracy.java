package dev.because.scenarios.bench;

import dev.because.neural.activation.Decision;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * How often a network of ImageNet's classes calls a photograph right, first or among its first five.
 *
 * @param pictures how many photographs there were
 * @param top1 the share that it called right
 * @param top5 the share whose class was among the five highest scores
 */
public record PhotographAccuracy(int pictures, double top1, double top5) {
    private static final int BATCH = 20;
    private static final int THOUSAND = 1000;
    private static final int FIVE = 5;

    /**
     * Runs the network over all photographs.
     *
     * @param network with a thousand classes, or a thousand and one of which the first is the background
     * @param progress hears how many more are done
     */
    public static PhotographAccuracy of(Network network, Photographs photographs, IntConsumer progress) {
        Preprocessing preprocessing = Preprocessing.of(network.card().input());
        int offset = network.scores().channels() - THOUSAND;
        List<Path> files = photographs.files();
        int first = 0;
        int five = 0;
        for (int from = 0; from < files.size(); from += BATCH) {
            List<Path> some = files.subList(from, Math.min(files.size(), from + BATCH));
            Tensor batch = Tensor.stack(some.stream()
                    .map(file -> preprocessing.see(Pictures.read(file)).input())
                    .toList());
            List<Decision> decisions = Decision.of(network, batch);
            for (int i = 0; i < some.size(); i++) {
                int truth = photographs.classOf(some.get(i)) + offset;
                first += decisions.get(i).isInTop(1, truth) ? 1 : 0;
                five += decisions.get(i).isInTop(FIVE, truth) ? 1 : 0;
            }
            progress.accept(some.size());
        }
        return new PhotographAccuracy(files.size(), first / (double) files.size(), five / (double) files.size());
    }
}
