package dev.because.neural.attribution;

import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/**
 * An attribution with what its numbers come to.
 *
 * @param attribution of the shape of the batch
 * @param items one for each item of the batch
 */
public record Account(Tensor attribution, List<Item> items) {
    public Account {
        items = List.copyOf(items);
    }

    /**
     * What the numbers of one item come to.
     *
     * @param sum their sum; of a method that attributes to segments, each segment counts once
     * @param delta by how much the sum misses target(item) − target(baseline), for methods that promise this sum
     * @param segments into how many segments the item was divided, for methods that do so
     * @param fit the weighted R² of the surrogate on its own samples, for methods that fit one
     */
    public record Item(double sum, OptionalDouble delta, OptionalInt segments, OptionalDouble fit) {
        /** The sum alone, of a method that promises nothing about it. */
        public static Item of(double sum) {
            return new Item(sum, OptionalDouble.empty(), OptionalInt.empty(), OptionalDouble.empty());
        }
    }

    /** An attribution of which nothing is known but its sums. */
    public static Account of(Tensor attribution) {
        List<Item> items = new ArrayList<>();
        int count = attribution.shape().extent(0);
        int size = attribution.size() / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int j = i * size; j < (i + 1) * size; j++) {
                sum += attribution.values()[j];
            }
            items.add(Item.of(sum));
        }
        return new Account(attribution, items);
    }

    /** The same with deltas, by the index of an item. */
    public Account withDeltas(IntToDoubleFunction delta) {
        List<Item> told = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            told.add(new Item(item.sum(), OptionalDouble.of(delta.applyAsDouble(i)), item.segments(), item.fit()));
        }
        return new Account(attribution, told);
    }

    /** The accounts of single items as that of their batch. */
    public static Account join(List<Account> accounts) {
        return new Account(
                Tensor.stack(accounts.stream()
                        .map(account -> account.attribution().item(0))
                        .toList()),
                accounts.stream().map(account -> account.items().get(0)).toList());
    }
}
