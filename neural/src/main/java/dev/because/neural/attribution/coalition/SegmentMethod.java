package dev.because.neural.attribution.coalition;

import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A method that says of each segment what it contributed. In the array, as in Captum's, every value of a segment bears the
 * whole number of that segment; so it is the segments' numbers that add up, not the array's. What belongs to no segment
 * gets zero.
 */
public interface SegmentMethod extends AttributionMethod {
    /**
     * What each segment contributed.
     *
     * @param values one for each segment
     * @param fit the weighted R² of a surrogate on its own samples, where one was fitted
     */
    record Contributions(double[] values, OptionalDouble fit) {
        /** Of a method that fits no surrogate. */
        public static Contributions of(double... values) {
            return new Contributions(values, OptionalDouble.empty());
        }
    }

    /** How segments are hidden. */
    Hiding hiding();

    /**
     * What each player of a game contributes.
     *
     * @throws dev.because.neural.network.BadInputException if there are too many players, or too few samples for them
     */
    Contributions contributions(Game game);

    /** Whether the segments' numbers add up to target(picture) − target(baseline). */
    boolean addsUp();

    @Override
    default Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return account(network, batch, targets).attribution();
    }

    @Override
    default Account account(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        float[] attribution = new float[batch.size()];
        List<Account.Item> items = new ArrayList<>();
        for (int item = 0; item < inquiry.items(); item++) {
            Game game = new Game(inquiry, item, hiding());
            Contributions contributions = contributions(game);
            game.segments().spread(contributions.values(), attribution, item * inquiry.inputSize());
            double sum = 0;
            for (double value : contributions.values()) {
                sum += (float) value; // as it stands in the array
            }
            items.add(new Account.Item(
                    sum,
                    addsUp() ? OptionalDouble.of(sum - (game.whole() - game.nothing())) : OptionalDouble.empty(),
                    OptionalInt.of(game.players()),
                    contributions.fit()));
        }
        return new Account(Tensor.of(batch.shape(), attribution), items);
    }

    /** How many rows so many coalitions are, for so many items. */
    default long rows(long coalitions, int items) {
        return (coalitions + 2) * hiding().baselines().size() * items;
    }
}
