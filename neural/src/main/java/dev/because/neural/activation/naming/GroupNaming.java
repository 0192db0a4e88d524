package dev.because.neural.activation.naming;

import dev.because.neural.activation.grouping.Grouping;
import dev.because.neural.activation.grouping.Groups;
import dev.because.neural.activation.grouping.Nearest;
import dev.because.neural.activation.grouping.NextLayer;
import dev.because.neural.activation.grouping.StimulusPlace;
import dev.because.neural.activation.grouping.StimulusVectors;
import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.network.Network;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Seeks channels that answer to several kinds of things: whose strongest pictures of the naming half fall into groups
 * ({@link Grouping}) by what the {@linkplain NextLayer next layer} makes of the places that stimulate them. Each group is
 * named as a channel is, but that its concepts count as tried once for every group, and that its concept must be more
 * frequent in it than in the channel's other groups. It must also be more frequent among all of the channel's strongest
 * pictures than chance allows, in either half: the next layer would gather the dogs even among random pictures. A strongest picture of the other half confirms the group that it is
 * {@linkplain Nearest nearest} to.
 */
public final class GroupNaming {
    private final Naming naming;
    private final Map<StimulusPlace, float[]> vectors;

    private GroupNaming(Naming naming, Map<StimulusPlace, float[]> vectors) {
        this.naming = naming;
        this.vectors = vectors;
    }

    /**
     * The channels of a layer that fall into several groups, in their order. The strongest pictures are run again.
     *
     * @param stimuli what a pass found
     * @param namings the search for one name for each channel
     * @param source the pictures of the pass
     */
    public static List<ChannelGroups> of(
            Network network,
            NextLayer next,
            Stimuli stimuli,
            ConceptTable table,
            List<ChannelNaming> namings,
            PictureSource source) {
        Set<StimulusPlace> places = new HashSet<>();
        List<ChannelNaming> sought = namings.stream()
                .filter(channel -> channel.best().isPresent()
                        && channel.naming().pictures().size() >= 2 * Grouping.LEAST)
                .toList();
        for (ChannelNaming channel : sought) {
            ChannelStimuli found = stimuli.channels().get(channel.channel());
            places.addAll(places(channel.naming(), found.naming()));
            places.addAll(places(channel.heldOut(), found.heldOut()));
        }
        return of(stimuli, table, sought, StimulusVectors.of(network, next, stimuli.pictures(), source, places));
    }

    /** The same of vectors that are known. */
    static List<ChannelGroups> of(
            Stimuli stimuli, ConceptTable table, List<ChannelNaming> sought, Map<StimulusPlace, float[]> vectors) {
        GroupNaming search = new GroupNaming(new Naming(stimuli, table), vectors);
        return sought.stream()
                .map(channel -> search.search(channel, stimuli.channels().get(channel.channel())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where the pictures of a ranking were stimulated, in its order. */
    private static List<StimulusPlace> places(Ranking ranking, List<Stimulus> stimuli) {
        Map<Integer, Stimulus> byPicture =
                stimuli.stream().collect(Collectors.toMap(Stimulus::picture, Function.identity()));
        return ranking.pictures().stream()
                .map(picture -> StimulusPlace.of(byPicture.get(picture)))
                .toList();
    }

    private Optional<ChannelGroups> search(ChannelNaming channel, ChannelStimuli stimuli) {
        List<float[]> points = places(channel.naming(), stimuli.naming()).stream()
                .map(vectors::get)
                .toList();
        Groups division = Grouping.of(points);
        if (division.count() < 2) {
            return Optional.empty();
        }
        List<List<Integer>> heldOut = new ArrayList<>();
        for (int group = 0; group < division.count(); group++) {
            heldOut.add(new ArrayList<>());
        }
        Nearest nearest = new Nearest(points, division);
        for (StimulusPlace place : places(channel.heldOut(), stimuli.heldOut())) {
            heldOut.get(nearest.group(vectors.get(place))).add(place.picture());
        }
        List<NamedGroup> groups = new ArrayList<>();
        for (int group = 0; group < division.count(); group++) {
            List<Integer> members = division.members(group).stream()
                    .map(channel.naming().pictures()::get)
                    .toList();
            groups.add(named(members, heldOut.get(group), channel, division.count()));
        }
        return Optional.of(new ChannelGroups(channel.channel(), division, groups));
    }

    private NamedGroup named(List<Integer> members, List<Integer> heldOut, ChannelNaming channel, int groups) {
        Finding finding = naming.best(members, heldOut, groups).orElseThrow();
        Finding overall = naming.counted(
                finding.concept(),
                channel.naming().pictures(),
                channel.heldOut().pictures(),
                finding.tried());
        return new NamedGroup(
                members,
                heldOut,
                finding,
                overall.naming().shown() - finding.naming().shown(),
                overall.naming().of() - members.size(),
                overall);
    }
}
