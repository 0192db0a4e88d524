package dev.because.scenarios.bench;

import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.trust.CascadingRandomisation;
import dev.because.neural.attribution.trust.CascadingRandomisation.Cascade;
import dev.because.neural.attribution.trust.ClassSimilarity;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sanity checks of one network: how alike the maps of its winner and of the runner-up are, and how alike they stay while
 * it forgets what it learnt, layer by layer from the last. Means over some inputs.
 *
 * @param model the network's name
 * @param inputs how many inputs there were
 * @param similarities one for each method
 * @param cascades one for each method, in the same order
 */
public record Sanity(String model, int inputs, List<ClassSimilarity> similarities, List<Cascade> cascades) {
    public Sanity {
        similarities = List.copyOf(similarities);
        cascades = List.copyOf(cascades);
    }

    /**
     * Measures.
     *
     * @param progress runs after each method of the first check and after each step of the second
     */
    public static Sanity of(
            String model,
            Network network,
            List<AttributionMethod> methods,
            Tensor batch,
            long seed,
            Runnable progress) {
        List<Decision> decisions = Decision.of(network, batch);
        List<ClassScore> winners = decisions.stream()
                .map(decision -> decision.score(network.scores()))
                .toList();
        List<ClassScore> rivals = decisions.stream()
                .map(decision -> new ClassScore(network.scores(), decision.rival()))
                .toList();
        List<ClassSimilarity> similarities = methods.stream()
                .map(method -> {
                    ClassSimilarity similarity = ClassSimilarity.of(method, network, batch, winners, rivals);
                    progress.run();
                    return similarity;
                })
                .toList();
        List<Cascade> cascades =
                CascadingRandomisation.of(network, methods, batch, winners, Integer.MAX_VALUE, seed, progress);
        return new Sanity(model, decisions.size(), similarities, cascades);
    }

    /** How many steps a measurement has. */
    public static int steps(Network network, List<AttributionMethod> methods) {
        return methods.size() + network.weightLayers().size();
    }

    /** Both checks as a table for a terminal, a column for each method. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(line(model + ", " + inputs + " inputs", Cascade::method));
        table.append(
                row("two classes, cosine", i -> similarities.get(i).similarity().cosine()));
        table.append(
                row("two classes, rank", i -> similarities.get(i).similarity().signedRank()));
        table.append(String.format(
                "forgotten from the last layer up to this one: rank correlation, signed and of magnitudes%n"));
        int steps = cascades.isEmpty() ? 0 : cascades.get(0).steps().size();
        for (int step = 0; step < steps; step++) {
            int at = step;
            String layer = cascades.get(0).steps().get(step).layer().name();
            table.append(line(layer, cascade -> {
                var similarity = cascade.steps().get(at).similarity();
                return String.format(Locale.ROOT, "%.2f %.2f", similarity.signedRank(), similarity.magnitudeRank());
            }));
        }
        return table.toString();
    }

    private String row(String name, Function<Integer, Double> number) {
        return line(name, cascade -> String.format(Locale.ROOT, "%.2f", number.apply(cascades.indexOf(cascade))));
    }

    private String line(String name, Function<Cascade, String> cell) {
        return String.format("%-52s", name)
                + cascades.stream()
                        .map(cascade -> String.format(" %20s", cell.apply(cascade)))
                        .collect(Collectors.joining())
                + System.lineSeparator();
    }
}
