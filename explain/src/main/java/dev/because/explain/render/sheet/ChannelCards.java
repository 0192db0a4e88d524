package dev.because.explain.render.sheet;

import dev.because.explain.evidence.ChannelDrawing;
import dev.because.explain.evidence.ChannelDrawing.DrawnStimulus;
import dev.because.explain.evidence.Raster;
import dev.because.explain.render.sheet.ChannelCard.Grid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the card of a channel from its drawing. */
public final class ChannelCards {
    private static final MathContext DIGITS = new MathContext(3);

    private ChannelCards() {}

    /**
     * The card of a channel.
     *
     * @param drawing the channel's stimuli
     * @param sentences what else is said of it, its name first
     */
    public static ChannelCard of(ChannelDrawing drawing, List<String> sentences) {
        List<String> said = new ArrayList<>(sentences);
        caveat(drawing).ifPresent(said::add);
        String shown = counted(drawing);
        return new ChannelCard(
                drawing.channel(),
                said,
                List.of(
                        grid(
                                drawing,
                                "guided backpropagation",
                                DrawnStimulus::guided,
                                "What channel " + drawing.channel()
                                        + " made of its strongest stimuli, by guided backpropagation"),
                        grid(drawing, "deconvnet", DrawnStimulus::deconvnet, "The same by a deconvnet"),
                        grid(
                                drawing,
                                "what it saw",
                                DrawnStimulus::seen,
                                "The parts of the pictures that it saw: " + shown)),
                shown,
                drawing.stimuli().stream().map(ChannelCards::line).toList());
    }

    /**
     * The same card with the channel's filter before its other pictures.
     *
     * @param filter one pixel a weight
     */
    public static ChannelCard withFilter(ChannelCard card, Raster filter) {
        List<Grid> grids = new ArrayList<>();
        grids.add(new Grid(
                "its filter",
                Mosaic.enlarged(filter),
                "The filter of channel " + card.channel() + ": " + filter.rows() + "×" + filter.columns()
                        + " weights, where grey is nothing"));
        grids.addAll(card.grids());
        return new ChannelCard(card.channel(), card.sentences(), grids, card.shown(), card.stimuli());
    }

    /** What keeps the strongest from being stronger than others. */
    private static Optional<String> caveat(ChannelDrawing drawing) {
        double first = drawing.stimuli().get(0).activation();
        double last = drawing.stimuli().get(drawing.stimuli().size() - 1).activation();
        if (drawing.constant()) {
            return Optional.of("It says the same of every picture, " + number(first)
                    + ", so the pictures here are only the first ones.");
        }
        return first == last
                ? Optional.of("It says the same of these nine, " + number(first)
                        + ", and perhaps of others, which come later by name.")
                : Optional.empty();
    }

    private static Grid grid(
            ChannelDrawing drawing, String title, Function<DrawnStimulus, Raster> picture, String alternative) {
        List<Raster> cells = drawing.stimuli().stream().map(picture).toList();
        return new Grid(title, Mosaic.of(cells, drawing.fieldRows(), drawing.fieldColumns()), alternative);
    }

    private static String line(DrawnStimulus stimulus) {
        return number(stimulus.activation())
                + stimulus.label().map(label -> " " + label).orElse("") + ", at row " + stimulus.row() + ", column "
                + stimulus.column() + " of " + stimulus.picture();
    }

    /** The labels with how often each occurs, in the order of the strongest; file names where there are none. */
    private static String counted(ChannelDrawing drawing) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (DrawnStimulus stimulus : drawing.stimuli()) {
            counts.merge(stimulus.label().orElse(stimulus.picture()), 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        counts.forEach((label, count) -> words.add(count == 1 ? label : label + " (" + count + " times)"));
        return String.join(", ", words);
    }

    private static String number(double value) {
        return value == 0 ? "0" : new BigDecimal(value).round(DIGITS).toPlainString();
    }
}
