package dev.because.explain.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is said of the filters of a first convolution, which see the picture itself. For each there is the Gabor function
 * that is nearest to it and the spot that is nearest to it, by the numbers of the function, so that its fit can be computed
 * again; which of the two it may be called is for the rules to say.
 *
 * <p>A pattern's {@code row} and {@code column} are its centre, from 0 at the middle of the first weight; {@code across} and
 * {@code along} the standard deviations of its Gaussian. Its amplitudes are those of red, green and blue; of a grey filter all
 * three are the same. {@code explained} is R², the share of the squared weights that it explains; {@code adjusted} is the same
 * adjusted for how many numbers it takes; of two patterns, the one with the lower {@code criterion} (Bayes' information
 * criterion) says more with fewer numbers.
 */
public sealed interface FilterFact extends Fact {
    /**
     * The filters of a layer.
     *
     * @param layer the layer
     * @param filters how many there are, one a channel
     * @param rows of each
     * @param columns of each
     * @param colours 3, or 1 for grey
     * @param weights how many weights each has
     * @param numbers how many numbers a Gabor function for them has
     */
    record FirstFilters(String layer, int filters, int rows, int columns, int colours, int weights, int numbers)
            implements FilterFact {
        /** How many weights there must be for each number of a Gabor function, or nearly anything could be called one. */
        public static final int WEIGHTS_A_NUMBER = 2;

        /** How many numbers a Gabor function has besides its amplitudes. */
        public static final int OF_WAVE = 7;

        /** The filters of a layer, the rest counted. */
        public static FirstFilters of(String layer, int filters, int rows, int columns, int colours) {
            return new FirstFilters(
                    layer, filters, rows, columns, colours, rows * columns * colours, OF_WAVE + colours);
        }

        /** Whether a Gabor function says anything of such filters. */
        public boolean areLargeEnough() {
            return weights >= WEIGHTS_A_NUMBER * numbers;
        }
    }

    /**
     * The nearest Gabor function. Its orientation is that of its stripes: 0 horizontal, 90 vertical, 45 rising to the right.
     * {@code weaker} is the share of its squared values in its darker or its brighter stripes, whichever is less.
     *
     * @param looks what it looks like, in words
     * @param sort that in two words: a grey or coloured stripe pattern, or an edge
     */
    record GaborFit(
            int channel,
            String looks,
            String sort,
            @Unit("degrees") double orientation,
            @Unit("cycles a pixel") double frequency,
            @Unit("radians") double phase,
            @Unit("pixels") double row,
            @Unit("pixels") double column,
            @Unit("pixels") double across,
            @Unit("pixels") double along,
            @Unit("weight") double red,
            @Unit("weight") double green,
            @Unit("weight") double blue,
            @Unit("share") double explained,
            @Unit("share") double adjusted,
            @Unit("nats") double criterion,
            @Unit("share") double weaker)
            implements FilterFact {}

    /** The nearest spot: a Gaussian of one colour, perhaps longer than wide, at an angle. */
    record SpotFit(
            int channel,
            String looks,
            @Unit("degrees") double angle,
            @Unit("pixels") double row,
            @Unit("pixels") double column,
            @Unit("pixels") double across,
            @Unit("pixels") double along,
            @Unit("weight") double red,
            @Unit("weight") double green,
            @Unit("weight") double blue,
            @Unit("share") double explained,
            @Unit("share") double adjusted,
            @Unit("nats") double criterion)
            implements FilterFact {}

    /** The sorts of filter that some conclusions speak of, one for each filter, by channel. */
    static List<String> sorts(Collection<?> conclusions) {
        return conclusions.stream()
                .map(Conclusion.class::cast)
                .sorted(Comparator.comparing(FilterFact::channel).thenComparing(Object::toString))
                .map(conclusion -> String.valueOf(conclusion.values().get("sort")))
                .toList();
    }

    private static int channel(Conclusion conclusion) {
        return conclusion.values().get("channel") instanceof Integer channel ? channel : Integer.MAX_VALUE;
    }
}
