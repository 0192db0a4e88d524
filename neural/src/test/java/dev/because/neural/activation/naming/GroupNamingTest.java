package dev.because.neural.activation.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.grouping.StimulusPlace;
import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Channels that are made to answer to two digits, among whose answers the next layer tells them apart or does not. */
class GroupNamingTest {
    private static final int PICTURES = 600;
    private static final int WIDTH = 20;

    @Test
    void aChannelThatAnswersToTwoDigitsIsNamedByBoth() {
        Random random = new Random(1);
        ChannelGroups found =
                only(labels(), Set.of(3, 7), digit -> digit, random).orElseThrow();
        assertEquals(2, found.groups().size());
        assertEquals(2, found.kinds());
        assertEquals(Set.of("3", "7"), names(found));
        for (NamedGroup group : found.groups()) {
            assertEquals(20, group.finding().tried(), "ten digits, for each of two groups");
            assertEquals(group.naming().size(), group.finding().naming().shown());
            assertEquals(0, group.elsewhere());
            assertTrue(group.finding().heldOut().shown() >= 5, group.toString());
        }
    }

    @Test
    void aChannelWhoseAnswersAreAlikeToTheNextLayerIsOneGroup() {
        assertEquals(Optional.empty(), only(labels(), Set.of(3, 7), digit -> 0, new Random(2)));
    }

    @Test
    void groupsThatShowTheSameDigitAreNoTwoKindsOfThings() {
        Random random = new Random(3);
        ChannelGroups found =
                only(labels(), Set.of(3), picture -> random.nextInt(2), random).orElseThrow();
        assertEquals(2, found.groups().size());
        assertEquals(0, found.kinds(), "the digit is the whole channel's");
        assertTrue(found.groups().get(0).apart() > Finding.LEVEL);
        assertTrue(found.groups().get(0).finding().isConfirmed());
    }

    @Test
    void ofLabelsThatMeanNothingTheGroupsAreSeldomNamed() {
        Random random = new Random(4);
        int channels = 120;
        int divided = 0;
        int groups = 0;
        int named = 0;
        int several = 0;
        for (int channel = 0; channel < channels; channel++) {
            List<Integer> shuffled = new ArrayList<>(labels());
            Collections.shuffle(shuffled, random);
            StimulusPictures pictures = pictures(shuffled);
            Optional<ChannelGroups> found = only(pictures, labels(), Set.of(3, 7), digit -> digit, random);
            List<NamedGroup> parts = found.map(ChannelGroups::groups).orElse(List.of());
            divided += found.isPresent() ? 1 : 0;
            groups += parts.size();
            named += (int) parts.stream().filter(NamedGroup::isNamed).count();
            several += found.filter(one -> one.kinds() >= 2).isPresent() ? 1 : 0;
        }
        System.out.println("of " + divided + " divided channels with shuffled labels, " + named + " of " + groups
                + " groups had a name, at most " + 0.0025 * channels + " expected; " + several + " channels two");
        assertTrue(named < 0.0025 * channels + 2.5 * Math.sqrt(0.0025 * channels), named + " named");
        assertTrue(divided > 0.9 * channels, divided + " divided"); // in the others a group may have too few pictures
        assertEquals(0, several);
    }

    @Test
    void aChannelThatAnswersToNoDigitMoreThanToOthersHasNoNamedGroupsThoughTheNextLayerTellsDigitsApart() {
        Random random = new Random(5);
        int divided = 0;
        int pure = 0;
        int named = 0;
        for (int trial = 0; trial < 120; trial++) {
            List<NamedGroup> parts = only(labels(), Set.of(), digit -> digit / 3, random)
                    .map(ChannelGroups::groups)
                    .orElse(List.of());
            divided += parts.isEmpty() ? 0 : 1;
            pure += (int) parts.stream()
                    .filter(group -> group.finding().isConfirmed() && group.apart() <= Finding.LEVEL)
                    .count();
            named += (int) parts.stream().filter(NamedGroup::isNamed).count();
        }
        System.out.println("of channels that answer to nothing, " + divided + " are divided, " + pure
                + " of their groups show one digit more than others do, and " + named + " are named");
        assertTrue(pure > 5, pure + " groups that would mislead");
        assertTrue(named <= 1, named + " named");
    }

    private static Set<String> names(ChannelGroups found) {
        return found.groups().stream()
                .filter(NamedGroup::isNamed)
                .map(group -> group.finding().concept().concept().name())
                .collect(Collectors.toSet());
    }

    private static List<Integer> labels() {
        return IntStream.range(0, PICTURES).mapToObj(i -> i % 10).toList();
    }

    private static StimulusPictures pictures(List<Integer> labels) {
        return new StimulusPictures(
                IntStream.range(0, PICTURES)
                        .mapToObj(i -> StimulusPicture.of(
                                String.format("%04d", i),
                                "",
                                Optional.of(PictureLabel.of(String.valueOf(labels.get(i))))))
                        .toList(),
                List.of());
    }

    private static Optional<ChannelGroups> only(
            List<Integer> digits, Set<Integer> liked, IntFunction<Integer> clump, Random random) {
        return only(pictures(digits), digits, liked, clump, random);
    }

    /** One channel that answers most to the liked digits, and a next layer whose answers clump as is said. */
    private static Optional<ChannelGroups> only(
            StimulusPictures pictures,
            List<Integer> digits,
            Set<Integer> liked,
            IntFunction<Integer> clump,
            Random random) {
        List<Stimulus> all = IntStream.range(0, PICTURES)
                .mapToObj(i ->
                        new Stimulus(i, i % 3, i % 4, (liked.contains(digits.get(i)) ? 5 : 0) + random.nextFloat()))
                .sorted(Comparator.comparing((Stimulus stimulus) -> -stimulus.activation()))
                .toList();
        Map<StimulusPlace, float[]> vectors = new HashMap<>();
        all.forEach(stimulus ->
                vectors.put(StimulusPlace.of(stimulus), vector(clump.apply(digits.get(stimulus.picture())), random)));
        ChannelStimuli channel = new ChannelStimuli(
                0, all.subList(0, 9), half(all, pictures, Half.NAMING), half(all, pictures, Half.HELD_OUT), 0, 6);
        Stimuli stimuli = new Stimuli(new Layer("layer", "Relu", Shape.of(4, 4, 1)), pictures, List.of(channel));
        ConceptTable table = ConceptTable.of(pictures);
        return GroupNaming.of(stimuli, table, Naming.of(stimuli, table), vectors).stream()
                .findFirst();
    }

    private static float[] vector(int clump, Random random) {
        float[] vector = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = 1 + (float) (0.3 * random.nextGaussian());
        }
        vector[clump] += 4;
        return vector;
    }

    private static List<Stimulus> half(List<Stimulus> all, StimulusPictures pictures, Half half) {
        return all.stream()
                .filter(stimulus -> pictures.used().get(stimulus.picture()).half() == half)
                .limit(ChannelStimuli.NAMED)
                .toList();
    }
}
