package dev.because.neural.activation.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.SkippedPicture;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.data.Refusal;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StimulusPassTest {
    private static final Shape INPUT = Shape.of(14, 12, 3);
    private static final Network NETWORK = AnalyticNetwork.lenet(5, INPUT, 4, 6, 10, 5);
    private static final PassListener SILENT = new PassListener() {};

    private static Stimuli pass(String layer, PictureSource source, int threads) {
        return new StimulusPass(NETWORK, "a model", NETWORK.layer(layer), source, threads).run(SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv1", "relu1", "pool2"})
    void it_finds_what_sorting_all_activations_of_all_pictures_finds(String name) {
        PictureSource source = RandomPictures.of(INPUT, 97, 1);
        Layer layer = NETWORK.layer(name);
        Stimuli found = pass(name, source, 2);
        List<List<Stimulus>> sorted = sorted(layer, source);
        assertEquals(layer.channels(), found.channels().size());
        for (ChannelStimuli channel : found.channels()) {
            List<Stimulus> all = sorted.get(channel.channel());
            assertEquals(all.subList(0, 9), channel.strongest());
            assertEquals(strongest(all, found, Half.NAMING), channel.naming());
            assertEquals(strongest(all, found, Half.HELD_OUT), channel.heldOut());
            assertEquals(all.get(0).activation(), channel.greatest());
            assertEquals(all.get(all.size() - 1).activation(), channel.least());
            assertFalse(channel.isConstant());
        }
    }

    private static List<Stimulus> strongest(List<Stimulus> all, Stimuli found, Half half) {
        return all.stream()
                .filter(place -> found.pictures().used().get(place.picture()).half() == half)
                .limit(25)
                .toList();
    }

    /** For each channel, the strongest place of every picture, by sorting all places of all pictures. */
    private static List<List<Stimulus>> sorted(Layer layer, PictureSource source) {
        Preprocessing preprocessing = Preprocessing.of(NETWORK.card().input());
        Tensor activations = NETWORK.activations(
                Tensor.stack(source.paths().stream()
                        .map(path ->
                                preprocessing.see(source.read(path).picture()).input())
                        .toList()),
                layer);
        List<List<Stimulus>> channels = new ArrayList<>();
        for (int channel = 0; channel < layer.channels(); channel++) {
            List<Stimulus> maxima = new ArrayList<>();
            for (int picture = 0; picture < source.paths().size(); picture++) {
                List<Stimulus> places = new ArrayList<>();
                for (int row = 0; row < layer.shape().extent(0); row++) {
                    for (int column = 0; column < layer.shape().extent(1); column++) {
                        places.add(new Stimulus(picture, row, column, activations.at(picture, row, column, channel)));
                    }
                }
                maxima.add(places.stream()
                        .max(Comparator.comparingDouble(Stimulus::activation)
                                .thenComparing(
                                        Comparator.comparingInt(Stimulus::row).reversed())
                                .thenComparing(Comparator.comparingInt(Stimulus::column)
                                        .reversed()))
                        .orElseThrow());
            }
            maxima.sort(Comparator.comparingDouble(Stimulus::activation).reversed());
            channels.add(maxima);
        }
        return channels;
    }

    @Test
    void threads_change_nothing() {
        PictureSource source = RandomPictures.of(INPUT, 70, 2, 5, 40);
        Stimuli one = pass("relu2", source, 1);
        assertEquals(one, pass("relu2", source, 2));
        assertEquals(one, pass("relu2", source, 7));
    }

    @Test
    void what_cannot_be_read_is_skipped_and_named_and_the_others_count_on() {
        PictureSource source = RandomPictures.of(INPUT, 40, 3, 0, 17, 39);
        List<String> named = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        Stimuli found = new StimulusPass(NETWORK, "a model", NETWORK.layer("relu1"), source, 2).run(new PassListener() {
            @Override
            public void skipped(SkippedPicture file) {
                named.add(file.path() + ": " + file.reason());
            }

            @Override
            public void done(int files) {
                done.add(files);
            }
        });
        assertEquals(37, found.pictures().used().size());
        assertEquals(
                List.of(
                        source.paths().get(0),
                        source.paths().get(17),
                        source.paths().get(39)),
                found.pictures().skipped().stream().map(SkippedPicture::path).toList());
        assertEquals(3, named.size());
        assertTrue(named.get(1).contains("noise that cannot be read"), named.get(1));
        assertEquals(40, done.stream().mapToInt(Integer::intValue).sum());
        assertEquals(source.paths().get(1), found.pictures().used().get(0).path());
        String path = found.pictures().used().get(20).path();
        assertEquals(source.read(path).sha256(), found.pictures().used().get(20).sha256());
        assertEquals(37, found.pictures().count(Half.NAMING) + found.pictures().count(Half.HELD_OUT));
    }

    @Test
    void a_channel_that_says_the_same_of_every_picture_is_constant() {
        Network dead = AnalyticNetwork.lenet(5, INPUT, 4, 6, 10, 5);
        for (float[] weights : List.of(((dev.because.neural.network.analytic.Convolution)
                        ((AnalyticNetwork) dead).stages().get(0))
                .weights())) {
            for (int i = 2; i < weights.length; i += 4) {
                weights[i] = 0;
            }
        }
        Stimuli found =
                new StimulusPass(dead, "a model", dead.layer("relu1"), RandomPictures.of(INPUT, 30, 4), 2).run(SILENT);
        assertTrue(found.channels().get(2).isConstant());
        assertFalse(found.channels().get(1).isConstant());
        Stimulus first = found.channels().get(2).strongest().get(0);
        assertEquals(new Stimulus(0, 0, 0, first.activation()), first);
    }

    @Test
    void a_layer_without_places_and_too_few_pictures_are_refused() {
        PictureSource enough = RandomPictures.of(INPUT, 9, 1);
        Refusal.says(() -> pass("dense1", enough, 1), "layer dense1", "10", "rows × columns × channels");
        Refusal.says(() -> pass("relu1", RandomPictures.of(INPUT, 8, 1), 1), "noise", "8 pictures", "9 or more");
        Refusal.says(() -> pass("relu1", RandomPictures.of(INPUT, 9, 1, 4), 1), "noise", "8 pictures", "9 or more");
        assertEquals(9, pass("relu1", enough, 1).channels().get(0).strongest().size());
    }

    @Test
    void activations_that_are_no_numbers_are_refused_by_name() {
        Network broken = AnalyticNetwork.lenet(5, INPUT, 4, 6, 10, 5);
        ((dev.because.neural.network.analytic.Convolution)
                                ((AnalyticNetwork) broken).stages().get(0))
                        .weights()[1] =
                Float.NaN;
        StimulusPass pass =
                new StimulusPass(broken, "a model", broken.layer("conv1"), RandomPictures.of(INPUT, 9, 1), 1);
        Refusal.says(() -> pass.run(SILENT), "conv1[:,:,1] of noise/", "finite");
    }
}
