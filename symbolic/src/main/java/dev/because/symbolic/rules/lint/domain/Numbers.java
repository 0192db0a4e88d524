package dev.because.symbolic.rules.lint.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of finite numbers, in one form only: two sets are equal if they have the same members and both are whole, or neither.
 *
 * @param whole whether only whole numbers are meant
 * @param intervals ascending, each apart from the next
 */
public record Numbers(boolean whole, List<Interval> intervals) implements Values {
    private static final int SINGLY = 4096;

    /** Sorts, joins what touches, and leaves out what is empty. */
    public Numbers {
        List<Interval> sorted = new ArrayList<>();
        for (Interval interval : intervals) {
            // Adding zero turns minus zero into zero.
            double least = Math.max(interval.least(), -Double.MAX_VALUE);
            double most = Math.min(interval.most(), Double.MAX_VALUE);
            least = (whole ? Math.ceil(least) : least) + 0.0;
            most = (whole ? Math.floor(most) : most) + 0.0;
            if (least <= most) {
                sorted.add(new Interval(least, most));
            }
        }
        sorted.sort(Comparator.comparingDouble(Interval::least));
        List<Interval> joined = new ArrayList<>();
        for (Interval interval : sorted) {
            Interval last = joined.isEmpty() ? interval : joined.get(joined.size() - 1);
            if (!joined.isEmpty() && interval.least() <= next(last.most(), whole)) {
                joined.set(joined.size() - 1, new Interval(last.least(), Math.max(last.most(), interval.most())));
            } else {
                joined.add(interval);
            }
        }
        intervals = List.copyOf(joined);
    }

    /** The numbers from one to another, both among them; none if the first is the greater. */
    public static Numbers between(boolean whole, double least, double most) {
        return new Numbers(whole, List.of(new Interval(least, most)));
    }

    /** All finite ones. */
    public static Numbers all(boolean whole) {
        return between(whole, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public double least() {
        return intervals.stream().mapToDouble(Interval::least).min().orElseThrow();
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public double most() {
        return intervals.stream().mapToDouble(Interval::most).max().orElseThrow();
    }

    @Override
    public boolean contains(Object value) {
        return value instanceof Double number
                && (!whole || number == Math.rint(number))
                && intervals.stream().anyMatch(interval -> interval.contains(number));
    }

    @Override
    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    @Override
    public Values and(Values other) {
        if (!(other instanceof Numbers numbers)) {
            return new Numbers(whole, List.of());
        }
        List<Interval> both = new ArrayList<>();
        for (Interval one : intervals) {
            for (Interval two : numbers.intervals) {
                both.add(new Interval(Math.max(one.least(), two.least()), Math.min(one.most(), two.most())));
            }
        }
        return new Numbers(whole || numbers.whole, both);
    }

    @Override
    public Values or(Values other) {
        if (!(other instanceof Numbers numbers)) {
            return Sorts.either(this, other);
        }
        List<Interval> all = new ArrayList<>(apart(numbers));
        all.addAll(numbers.apart(this));
        return new Numbers(whole && numbers.whole, all);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Whole numbers are taken from others one by one; where there are thousands of them, all are left, so that the answer is too large
     * rather than too small.
     */
    @Override
    public Values minus(Values other) {
        if (!(other instanceof Numbers numbers)) {
            return this;
        }
        if (numbers.whole && !whole && numbers.and(this) instanceof Numbers both && both.count() > SINGLY) {
            return this;
        }
        List<Interval> left = intervals;
        for (Interval taken : whole ? numbers.intervals : numbers.apart(this)) {
            List<Interval> rest = new ArrayList<>();
            for (Interval interval : left) {
                rest.add(new Interval(interval.least(), Math.min(interval.most(), Math.nextDown(taken.least()))));
                rest.add(new Interval(Math.max(interval.least(), Math.nextUp(taken.most())), interval.most()));
            }
            left = new Numbers(whole, rest).intervals;
        }
        return new Numbers(whole, left);
    }

    @Override
    public List<Object> some(int count) {
        Set<Object> some = new LinkedHashSet<>();
        for (Interval interval : intervals) {
            some.add(PlainNumber.within(interval.least(), interval.most()));
        }
        for (Interval interval : intervals) {
            for (double small = 1; small < count; small++) {
                if (interval.contains(small)) {
                    some.add(small);
                }
            }
            double middle = Math.max(interval.least(), interval.least() / 2 + interval.most() / 2);
            if (middle < interval.most() && (!whole || middle <= Math.floor(interval.most()))) {
                some.add(PlainNumber.within(whole ? Math.ceil(middle) : middle, interval.most()));
            }
            some.add(interval.most());
            some.add(interval.least());
        }
        for (Interval interval : intervals) {
            double number = interval.least();
            while (some.size() < count && number <= interval.most()) {
                some.add(number);
                number = next(number, whole) + 0.0;
            }
        }
        return some.stream().limit(count).toList();
    }

    @Override
    public String describe() {
        if (isEmpty()) {
            return "no number";
        }
        return intervals.stream().map(interval -> interval.describe(whole)).collect(Collectors.joining(", or "));
    }

    private double count() {
        return intervals.stream()
                .mapToDouble(interval -> interval.most() - interval.least() + 1)
                .sum();
    }

    /** The intervals, taken to single numbers if these are whole, the others are not, and they are few. */
    private Collection<Interval> apart(Numbers others) {
        if (!whole || others.whole || count() > SINGLY) {
            return intervals;
        }
        List<Interval> single = new ArrayList<>();
        for (Interval interval : intervals) {
            for (double number = interval.least(); number <= interval.most(); number = next(number, true)) {
                single.add(new Interval(number, number));
            }
        }
        return single;
    }

    private static double next(double number, boolean whole) {
        return whole && number + 1 > number ? number + 1 : Math.nextUp(number);
    }
}
