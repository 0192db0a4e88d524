package dev.because.neural.activation.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamingTest {
    private static final StimulusPictures DIGITS = pictures(400, i -> String.valueOf(i % 10));

    @Test
    void aPlantedLabelIsFoundAndConfirmed() {
        Random random = new Random(3);
        Finding found = only(DIGITS, i -> (i % 10 == 7 ? 1 : 0) + random.nextDouble())
                .best()
                .orElseThrow();
        assertEquals("7", found.concept().concept().name());
        assertTrue(found.concept().isLabel());
        assertEquals(10, found.tried());
        assertTrue(found.isConfirmed());
    }

    @Test
    void aLabelThatHoldsInOneHalfOnlyIsNotConfirmed() {
        Random random = new Random(4);
        Finding found = only(DIGITS, i -> (i % 10 == 7 && half(DIGITS, i) == Half.NAMING ? 1 : 0) + random.nextDouble())
                .best()
                .orElseThrow();
        assertEquals("7", found.concept().concept().name());
        assertTrue(found.corrected() < 1e-6);
        assertFalse(found.isConfirmed());
    }

    @Test
    void channelsThatKnowNothingOfTheLabelsAreNamedNoMoreOftenThanTheLevelsSay() {
        Random random = new Random(5);
        int channels = 2000;
        List<ChannelStimuli> all = IntStream.range(0, channels)
                .mapToObj(channel -> channel(channel, DIGITS, i -> random.nextDouble()))
                .toList();
        List<ChannelNaming> namings = Naming.of(stimuli(DIGITS, all), ConceptTable.of(DIGITS));
        long candidates = namings.stream()
                .filter(naming -> naming.best().orElseThrow().corrected() <= Finding.LEVEL)
                .count();
        long named = namings.stream()
                .filter(naming -> naming.best().orElseThrow().isConfirmed())
                .count();
        System.out.println("of " + channels + " channels of noise, " + candidates + " had a candidate and " + named
                + " a name; at most " + 0.05 * channels + " and " + 0.0025 * channels + " are expected");
        // Two and a half standard deviations above what is expected at most; and some, or the test sees nothing.
        assertTrue(candidates > 0 && candidates < 0.05 * channels + 2.5 * Math.sqrt(0.05 * channels));
        assertTrue(named < 0.0025 * channels + 2.5 * Math.sqrt(0.0025 * channels));
    }

    @Test
    void picturesThatTieAreNotToldApartByTheirNames() {
        StimulusPictures sorted = pictures(400, i -> i < 40 ? "ant" : "zebra " + i % 9);
        ChannelNaming naming = only(sorted, i -> 6);
        assertEquals(Optional.empty(), naming.best());
        ChannelNaming partly = only(sorted, i -> i % 50 == 9 ? 6 + i : 6);
        assertEquals(
                8,
                partly.naming().pictures().size() + partly.heldOut().pictures().size());
        assertEquals(Optional.empty(), partly.best());
    }

    @Test
    void aNounAboveTheLabelsIsFoundWhereNoLabelRepeats() {
        List<String> dogs = List.of(
                "n02085620",
                "n02085782",
                "n02085936",
                "n02086079",
                "n02086240",
                "n02086646",
                "n02086910",
                "n02087046",
                "n02087394",
                "n02088094",
                "n02088238",
                "n02088364",
                "n02088466",
                "n02088632");
        List<String> others = List.of(
                "n02701002",
                "n03445777",
                "n07753592",
                "n04037443",
                "n02814533",
                "n03770679",
                "n03063599",
                "n04254680",
                "n02802426",
                "n04540053",
                "n03134739",
                "n02123045",
                "n01530575",
                "n01560419");
        List<StimulusPicture> used = new ArrayList<>();
        for (int i = 0; i < 168; i++) {
            String id = i % 6 == 0 ? dogs.get(i / 6 % dogs.size()) : others.get(i % others.size());
            used.add(StimulusPicture.of(
                    String.format("%03d", i), "", Optional.of(new PictureLabel(Optional.of(id), id + " " + i))));
        }
        StimulusPictures pictures = new StimulusPictures(used, List.of());
        Random random = new Random(6);
        ConceptTable table = ConceptTable.of(pictures);
        Finding found = only(pictures, i -> (i % 6 == 0 ? 0.8 : 0) + random.nextDouble())
                .best()
                .orElseThrow();
        assertEquals("dog", found.concept().concept().name(), found.toString());
        assertFalse(found.concept().isLabel());
        assertTrue(found.isConfirmed());
        assertEquals(
                table.tested().size(),
                table.tested().stream().map(TestedConcept::pictures).distinct().count(),
                "concepts that the same pictures show are one");
        table.tested()
                .forEach(concept -> assertTrue(
                        concept.isLabel() || concept.pictures().size() * 3 <= used.size(), concept.toString()));
    }

    @Test
    void whatTwoPicturesOfAHalfShowIsNotTested() {
        StimulusPictures few = pictures(60, i -> i < 2 ? "yak" : "emu " + i % 3);
        assertEquals(
                List.of("emu 0", "emu 1", "emu 2"),
                ConceptTable.of(few).tested().stream()
                        .map(concept -> concept.concept().name())
                        .toList());
    }

    private static Half half(StimulusPictures pictures, int picture) {
        return pictures.used().get(picture).half();
    }

    private static StimulusPictures pictures(int count, IntFunction<String> label) {
        return new StimulusPictures(
                IntStream.range(0, count)
                        .mapToObj(i -> StimulusPicture.of(
                                String.format("%04d", i), "", Optional.of(PictureLabel.of(label.apply(i)))))
                        .toList(),
                List.of());
    }

    private static ChannelNaming only(StimulusPictures pictures, IntToDoubleFunction activation) {
        return Naming.of(stimuli(pictures, List.of(channel(0, pictures, activation))), ConceptTable.of(pictures))
                .get(0);
    }

    private static Stimuli stimuli(StimulusPictures pictures, List<ChannelStimuli> channels) {
        return new Stimuli(new Layer("layer", "Relu", Shape.of(4, 4, channels.size())), pictures, channels);
    }

    private static ChannelStimuli channel(int channel, StimulusPictures pictures, IntToDoubleFunction activation) {
        List<Stimulus> all = IntStream.range(0, pictures.used().size())
                .mapToObj(i -> new Stimulus(i, 0, 0, (float) activation.applyAsDouble(i)))
                .sorted(Comparator.comparing((Stimulus stimulus) -> -stimulus.activation()))
                .toList();
        return new ChannelStimuli(
                channel,
                all.subList(0, 9),
                of(all, pictures, Half.NAMING),
                of(all, pictures, Half.HELD_OUT),
                all.get(all.size() - 1).activation(),
                all.get(0).activation());
    }

    private static List<Stimulus> of(List<Stimulus> all, StimulusPictures pictures, Half half) {
        return all.stream()
                .filter(stimulus -> half(pictures, stimulus.picture()) == half)
                .limit(ChannelStimuli.NAMED)
                .toList();
    }
}
