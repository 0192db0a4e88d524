package dev.because.explain.render.sheet;

import java.util.List;

/**
 * What a page says and shows of one channel.
 *
 * @param channel the channel, from 0
 * @param sentences what is said of it, its name first
 * @param grids its pictures
 * @param shown what the pictures show, in short
 * @param stimuli what the pictures show, one line each, the strongest first
 */
public record ChannelCard(int channel, List<String> sentences, List<Grid> grids, String shown, List<String> stimuli) {
    public ChannelCard {
        sentences = List.copyOf(sentences);
        grids = List.copyOf(grids);
        stimuli = List.copyOf(stimuli);
    }

    /**
     * Small pictures in one image.
     *
     * @param title what it is, in a word or two
     * @param mosaic the image
     * @param alternative what it shows, for who cannot see it
     */
    public record Grid(String title, Mosaic mosaic, String alternative) {}
}
