package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import java.util.ArrayList;
import java.util.List;

/**
 * The strongest answers of one channel in one half, at most {@link ChannelStimuli#NAMED}, the strongest first. Of equal
 * ones, that which came first stays ahead; pictures come in order, so that this is the earlier one.
 */
final class StrongestPlaces {
    private final List<Stimulus> places = new ArrayList<>(ChannelStimuli.NAMED);

    /** Takes an answer in if it is among the strongest so far. */
    void offer(int picture, int row, int column, float activation) {
        if (places.size() == ChannelStimuli.NAMED) {
            if (activation <= places.get(places.size() - 1).activation()) {
                return;
            }
            places.remove(places.size() - 1);
        }
        int at = places.size();
        while (at > 0 && places.get(at - 1).activation() < activation) {
            at--;
        }
        places.add(at, new Stimulus(picture, row, column, activation));
    }

    List<Stimulus> places() {
        return List.copyOf(places);
    }
}
