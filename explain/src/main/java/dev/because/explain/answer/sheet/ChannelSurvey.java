package dev.because.explain.answer.sheet;

import dev.because.explain.evidence.ChannelDrawing;
import dev.because.explain.evidence.Raster;
import dev.because.explain.render.sheet.ChannelCard;
import dev.because.explain.render.sheet.ChannelCards;
import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedModel;
import dev.because.explain.source.NamedPictures;
import dev.because.neural.activation.drawing.DrawnChannel;
import dev.because.neural.activation.drawing.DrawnStimulus;
import dev.because.neural.activation.drawing.StimulusDrawing;
import dev.because.neural.activation.filter.FilterBank;
import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.pass.StimulusPass;
import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ReceptiveField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A layer of a network and pictures to show it, open: what stimulates each channel most, and the cards that show it.
 *
 * @param model the network, with its digest
 * @param layer the layer
 * @param pictures the pictures
 * @param pass the pass over them
 * @param threads how many pieces of work run side by side
 */
public record ChannelSurvey(NamedModel model, Layer layer, PictureSource pictures, StimulusPass pass, int threads)
        implements AutoCloseable {
    /**
     * Opens what a user names.
     *
     * @param layer a layer's name
     * @param data a folder of pictures, or {@code digits}
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pictures are worked on side by side; changes no byte
     * @throws dev.because.neural.network.BadInputException if something cannot be used: no such layer, one without places,
     *     or fewer than nine pictures
     */
    public static ChannelSurvey open(
            ModelReference reference, String layer, String data, Path relativeTo, int threads) {
        PictureSource pictures = NamedPictures.list(data, relativeTo);
        NamedModel model = NamedModel.open(reference, relativeTo, threads);
        try {
            Layer found = model.network().layer(layer);
            return new ChannelSurvey(
                    model,
                    found,
                    pictures,
                    new StimulusPass(model.network(), model.sha256(), found, pictures, threads),
                    threads);
        } catch (RuntimeException e) {
            model.network().close();
            throw e;
        }
    }

    /**
     * The pass over the pictures.
     *
     * @param state where it is kept how far the pass is, and whence it goes on; empty to keep nothing
     */
    public Stimuli stimuli(PassListener listener, Optional<Path> state) {
        return state.map(file -> pass.run(listener, file)).orElseGet(() -> pass.run(listener));
    }

    /**
     * Draws channels and makes their cards.
     *
     * @param channels which, in the order in which they are shown
     * @param sentences what is said of a channel, its name first
     * @param done runs after each card
     */
    public List<ChannelCard> cards(
            Stimuli stimuli, List<Integer> channels, IntFunction<List<String>> sentences, Consumer<ChannelCard> done) {
        List<ChannelCard> cards = new ArrayList<>();
        ReceptiveField field = model.network().receptiveField(layer);
        Optional<FilterBank> filters = filters();
        new StimulusDrawing(model.network(), stimuli, pictures)
                .draw(channels.stream().map(stimuli.channels()::get).toList(), drawn -> {
                    int channel = drawn.stimuli().channel();
                    ChannelCard plain = ChannelCards.of(drawing(stimuli, field, drawn), sentences.apply(channel));
                    ChannelCard card = filters.map(
                                    bank -> FilterPicture.of(bank.filters().get(channel)))
                            .map(filter -> ChannelCards.withFilter(plain, filter))
                            .orElse(plain);
                    cards.add(card);
                    done.accept(card);
                });
        return List.copyOf(cards);
    }

    /** The layer's filters, if they see the picture itself. */
    private Optional<FilterBank> filters() {
        return FilterBank.ifAny(model.network(), layer);
    }

    private ChannelDrawing drawing(Stimuli stimuli, ReceptiveField field, DrawnChannel drawn) {
        return new ChannelDrawing(
                drawn.stimuli().channel(),
                drawn.stimuli().isConstant(),
                most(field.vertical()),
                most(field.horizontal()),
                drawn.drawn().stream().map(one -> drawing(stimuli, one)).toList());
    }

    private static int most(ReceptiveField.Axis axis) {
        return Math.min(axis.size(), axis.pixels());
    }

    private ChannelDrawing.DrawnStimulus drawing(Stimuli stimuli, DrawnStimulus drawn) {
        StimulusPicture picture = stimuli.pictures().used().get(drawn.stimulus().picture());
        ModelCard.Channels order = model.network().card().input().channels();
        Picture seen = drawn.seen();
        return new ChannelDrawing.DrawnStimulus(
                picture.path(),
                picture.label().map(PictureLabel::text),
                drawn.stimulus().row(),
                drawn.stimulus().column(),
                drawn.stimulus().activation(),
                new Raster(seen.rows(), seen.columns(), seen.bytes()),
                SignalPicture.of(drawn.guided(), order),
                SignalPicture.of(drawn.deconvnet(), order));
    }

    /**
     * How to read the cards, in words.
     *
     * @param shown how many channels have a card
     */
    public String introduction(Stimuli stimuli, int shown) {
        ReceptiveField field = model.network().receptiveField(layer);
        String seen = field.isWhole()
                ? "the whole picture"
                : most(field.vertical()) + "×" + most(field.horizontal()) + " pixels";
        return "The nine places, each in another picture, where a channel answered most strongly of "
                + stimuli.pictures().used().size() + " pictures, the strongest first. A neuron of this layer sees "
                + seen
                + ", cut off at the edge: right what it saw, left and middle what two kinds of backpropagation from that"
                + " neuron alone make of it, where grey is nothing."
                + (filters().isEmpty()
                        ? ""
                        : " This layer sees the picture itself, so its weights are pictures too: before these three stands"
                                + " the filter, where grey is a weight of nothing, and a dark place weighs against what is"
                                + " bright.")
                + (shown < layer.channels()
                        ? " Shown are " + shown + " of the " + layer.channels()
                                + " channels, those with a name first; --channel shows others."
                        : "");
    }

    @Override
    public void close() {
        model.network().close();
    }
}
