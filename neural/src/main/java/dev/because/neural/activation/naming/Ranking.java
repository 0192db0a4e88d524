package dev.because.neural.activation.naming;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import java.util.List;

/**
 * The pictures of one half that stimulate a channel most: {@link #MOST} of them, or a quarter of the half where that is
 * less. A rectifier with a ceiling, or a channel that is silent in most pictures, gives many pictures the same greatest
 * activation; which of these are called the strongest would then be decided by their file names, which tell what they
 * show. So pictures that tie with the first one that is left out are left out too.
 *
 * @param pictures the pictures, the strongest first
 */
public record Ranking(List<Integer> pictures) {
    /** The most pictures that count as strongest: one fewer than are kept, so that a tie with the next is seen. */
    public static final int MOST = ChannelStimuli.NAMED - 1;

    /** With fewer pictures than these no name is sought. */
    public static final int LEAST = 5;

    public Ranking {
        pictures = List.copyOf(pictures);
    }

    /**
     * The strongest of a half.
     *
     * @param stimuli the strongest stimuli of the half, in falling order
     * @param inHalf how many pictures the half has
     */
    static Ranking of(List<Stimulus> stimuli, int inHalf) {
        int count = Math.min(Math.min(MOST, inHalf / 4), stimuli.size() - 1);
        if (count < 1) {
            return new Ranking(List.of());
        }
        float next = stimuli.get(count).activation();
        return new Ranking(stimuli.subList(0, count).stream()
                .filter(stimulus -> stimulus.activation() > next)
                .map(Stimulus::picture)
                .toList());
    }

    /** Whether there are enough of them. */
    public boolean isLongEnough() {
        return pictures.size() >= LEAST;
    }
}
