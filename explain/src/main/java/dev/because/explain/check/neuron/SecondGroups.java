package dev.because.explain.check.neuron;

import dev.because.explain.facts.NeuronFact;
import dev.because.explain.facts.NeuronFact.DividedChannel;
import dev.because.explain.facts.NeuronFact.FollowingLayer;
import dev.because.explain.facts.NeuronFact.StimulusGroup;
import dev.because.neural.activation.grouping.Grouping;
import dev.because.neural.activation.grouping.NextLayer;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which channels' strongest pictures fall into groups, computed again: every such picture alone through the network, and
 * {@link SecondDivision}. Only the chance that one blob divides as well comes from {@link Grouping} itself, since another
 * way of drawing blobs would give another chance.
 */
public final class SecondGroups {
    private static final int LEAST = 5;
    private static final double STRUCTURE = 0.25;
    private static final double LEVEL = 0.05;

    /** One channel's groups: paths of the naming half, and of the other. */
    private record Divided(double silhouette, double chance, List<List<String>> naming, List<List<String>> heldOut) {}

    private record Spot(int picture, int place) {}

    private final String layer;
    private final Optional<String> next;
    private final Map<Integer, Divided> divided = new TreeMap<>();

    private SecondGroups(Layer layer, Optional<NextLayer> next) {
        this.layer = layer.name();
        this.next = next.map(following -> following.layer().name());
    }

    /** No groups, since no name is sought for any. */
    static SecondGroups none(Network network, Layer layer) {
        return new SecondGroups(layer, NextLayer.of(network, layer));
    }

    static SecondGroups of(Network network, Layer layer, SecondPass pass, SecondRanking ranking, PictureSource source) {
        Optional<NextLayer> next = NextLayer.of(network, layer);
        SecondGroups groups = new SecondGroups(layer, next);
        next.ifPresent(following -> {
            Set<Integer> sought = new TreeSet<>();
            Map<Integer, Set<Spot>> spots = new TreeMap<>();
            for (int channel = 0; channel < layer.channels(); channel++) {
                List<Integer> naming = ranking.ranked(channel, NeuronFact.NAMING);
                List<Integer> heldOut = ranking.ranked(channel, NeuronFact.HELD_OUT);
                if (naming.size() >= 2 * LEAST && heldOut.size() >= LEAST) {
                    sought.add(channel);
                    for (int picture :
                            Stream.concat(naming.stream(), heldOut.stream()).toList()) {
                        spots.computeIfAbsent(picture, any -> new HashSet<>()).add(spot(pass, picture, channel));
                    }
                }
            }
            Map<Spot, float[]> vectors = vectors(network, layer, following, pass, source, spots);
            for (int channel : sought) {
                int of = channel;
                groups.divide(
                        channel,
                        pass,
                        ranking.ranked(channel, NeuronFact.NAMING),
                        ranking.ranked(channel, NeuronFact.HELD_OUT),
                        picture -> vectors.get(spot(pass, picture, of)));
            }
        });
        return groups;
    }

    private static Spot spot(SecondPass pass, int picture, int channel) {
        return new Spot(picture, pass.places().get(picture)[channel]);
    }

    private static Map<Spot, float[]> vectors(
            Network network,
            Layer layer,
            NextLayer next,
            SecondPass pass,
            PictureSource source,
            Map<Integer, Set<Spot>> spots) {
        Preprocessing preprocessing = Preprocessing.of(network.card().input());
        int columns = layer.shape().extent(1);
        Map<Spot, float[]> vectors = new HashMap<>();
        spots.forEach((picture, some) -> {
            String path = pass.pictures().used().get(picture).path();
            Tensor input = preprocessing.see(source.read(path).picture()).input();
            Tensor activations = network.activations(input.asBatch(), next.layer());
            for (Spot spot : some) {
                vectors.put(spot, next.around(activations, 0, spot.place() / columns, spot.place() % columns));
            }
        });
        return vectors;
    }

    private interface Vectors {
        float[] of(int picture);
    }

    private void divide(int channel, SecondPass pass, List<Integer> naming, List<Integer> heldOut, Vectors vectors) {
        List<float[]> points = naming.stream().map(vectors::of).toList();
        SecondDivision division = SecondDivision.best(points);
        if (division.silhouette() < STRUCTURE) {
            return;
        }
        double chance = Grouping.of(points).chance();
        if (chance > LEVEL) {
            return;
        }
        List<List<String>> nearest = new ArrayList<>();
        division.groups().forEach(group -> nearest.add(new ArrayList<>()));
        for (int picture : heldOut) {
            nearest.get(division.nearest(points, vectors.of(picture))).add(path(pass, picture));
        }
        List<List<String>> members = division.groups().stream()
                .map(group -> group.stream()
                        .map(point -> path(pass, naming.get(point)))
                        .toList())
                .toList();
        divided.put(channel, new Divided(division.silhouette(), chance, members, nearest));
    }

    private static String path(SecondPass pass, int picture) {
        return pass.pictures().used().get(picture).path();
    }

    /** How many channels fall into groups. */
    public int channels() {
        return divided.size();
    }

    /** How many groups there are in all of them. */
    public int groups() {
        return divided.values().stream().mapToInt(one -> one.naming().size()).sum();
    }

    /** Whether a layer follows. */
    public boolean isSought() {
        return next.isPresent();
    }

    public FollowingLayer following() {
        return new FollowingLayer(layer, next.orElseThrow(() -> new IllegalArgumentException("no layer follows")));
    }

    public DividedChannel division(int channel) {
        Divided found = existing(channel);
        return new DividedChannel(channel, found.naming().size(), found.silhouette(), found.chance());
    }

    /** The group; its pictures in the order of the claim, which is that of the channel's strongest ones, if they are the same. */
    public StimulusGroup group(StimulusGroup claimed) {
        List<String> naming = members(claimed.channel(), claimed.group());
        List<String> heldOut = nearest(claimed.channel(), claimed.group());
        return new StimulusGroup(
                claimed.channel(),
                claimed.group(),
                same(claimed.pictures(), naming) ? claimed.pictures() : naming,
                same(claimed.heldOut(), heldOut) ? claimed.heldOut() : heldOut);
    }

    private static boolean same(List<String> claimed, List<String> found) {
        return claimed.size() == found.size() && new HashSet<>(claimed).equals(new HashSet<>(found));
    }

    /** The paths of a group's pictures. */
    public List<String> members(int channel, int group) {
        return of(existing(channel).naming(), channel, group);
    }

    /** The paths of the pictures held out that are nearest to a group. */
    public List<String> nearest(int channel, int group) {
        return of(existing(channel).heldOut(), channel, group);
    }

    /** The paths of the pictures of a channel's other groups. */
    public List<String> others(int channel, int group) {
        List<String> own = members(channel, group);
        return existing(channel).naming().stream()
                .filter(paths -> paths != own)
                .flatMap(List::stream)
                .toList();
    }

    /** The paths of all the channel's strongest pictures that are held out. */
    public List<String> allHeldOut(int channel) {
        return existing(channel).heldOut().stream().flatMap(List::stream).toList();
    }

    /** How many groups a channel has. */
    public int count(int channel) {
        return existing(channel).naming().size();
    }

    private static List<String> of(List<List<String>> groups, int channel, int group) {
        if (group < 0 || group >= groups.size()) {
            throw new IllegalArgumentException("group " + group + " of channel " + channel + ": there is none");
        }
        return groups.get(group);
    }

    private Divided existing(int channel) {
        return Optional.ofNullable(divided.get(channel))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the strongest pictures of channel " + channel + " are one group"));
    }
}
