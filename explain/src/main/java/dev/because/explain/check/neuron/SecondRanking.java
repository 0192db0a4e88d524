package dev.because.explain.check.neuron;

import dev.because.explain.facts.NeuronFact;
import dev.because.explain.facts.NeuronFact.StrongestPictures;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Ranks the pictures by a channel's activation again, by sorting all of them. */
final class SecondRanking {
    private static final int SHOWN = 9;
    private static final int MOST = 24;
    private static final int PART = 4;

    private final SecondPass pass;
    private final CountedConcepts concepts;
    private final Map<List<Object>, List<Integer>> rankings = new HashMap<>();

    SecondRanking(SecondPass pass, CountedConcepts concepts) {
        this.pass = pass;
        this.concepts = concepts;
    }

    /** The claim itself if its order is right up to differences that are too small to matter, or the right one. */
    StrongestPictures strongest(StrongestPictures claimed) {
        int channel = claimed.channel();
        List<Integer> right = ranked(channel, claimed.among());
        List<String> paths = right.stream().map(this::path).toList();
        boolean holds = claimed.pictures().size() == right.size()
                && claimed.count() == right.size()
                && new HashSet<>(claimed.pictures()).size() == right.size()
                && IntStream.range(0, right.size())
                        .allMatch(i -> isAsStrong(claimed.pictures().get(i), right.get(i), channel, claimed.among()));
        return holds ? claimed : new StrongestPictures(channel, claimed.among(), right.size(), paths);
    }

    private boolean isAsStrong(String path, int right, int channel, String among) {
        if (path.equals(path(right))) {
            return true;
        }
        double expected = pass.activation(right, channel);
        return members(among)
                .filter(picture -> path(picture).equals(path))
                .mapToDouble(picture -> pass.activation(picture, channel))
                .anyMatch(found -> found != expected
                        && Math.abs(found - expected) <= Tolerance.RANKING * (greatest(channel) - least(channel)));
    }

    /** The strongest pictures of a channel among those, the strongest first. */
    List<Integer> ranked(int channel, String among) {
        List<Object> key = List.of(channel, among);
        List<Integer> known = rankings.get(key);
        if (known == null) {
            known = rank(channel, among);
            rankings.put(key, known);
        }
        return known;
    }

    private List<Integer> rank(int channel, String among) {
        List<Integer> all = members(among)
                .boxed()
                .sorted(Comparator.comparing((Integer picture) -> -pass.activation(picture, channel)))
                .toList();
        if (among.equals(NeuronFact.ALL)) {
            return all.subList(0, Math.min(SHOWN, all.size()));
        }
        int count = Math.min(Math.min(MOST, all.size() / PART), all.size() - 1);
        if (count < 1) {
            return List.of();
        }
        double next = pass.activation(all.get(count), channel);
        return all.stream()
                .filter(picture -> pass.activation(picture, channel) > next)
                .toList();
    }

    private IntStream members(String among) {
        return IntStream.range(0, concepts.count()).filter(picture -> switch (among) {
            case NeuronFact.ALL -> true;
            case NeuronFact.NAMING -> concepts.isNaming(picture);
            case NeuronFact.HELD_OUT -> !concepts.isNaming(picture);
            default ->
                throw new IllegalArgumentException(
                        "among " + among + ", expected one of " + List.of("all", "naming", "held out"));
        });
    }

    double least(int channel) {
        return values(channel).min().orElse(0);
    }

    double greatest(int channel) {
        return values(channel).max().orElse(0);
    }

    private DoubleStream values(int channel) {
        return IntStream.range(0, concepts.count()).mapToDouble(picture -> pass.activation(picture, channel));
    }

    private String path(int picture) {
        return pass.pictures().used().get(picture).path();
    }
}
