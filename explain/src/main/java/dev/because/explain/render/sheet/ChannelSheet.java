package dev.because.explain.render.sheet;

import java.util.List;

/**
 * The cards of a layer's channels, for a page.
 *
 * @param introduction how to read them, in a sentence or two
 * @param cards one for each channel that is shown
 */
public record ChannelSheet(String introduction, List<ChannelCard> cards) {
    public ChannelSheet {
        cards = List.copyOf(cards);
    }
}
