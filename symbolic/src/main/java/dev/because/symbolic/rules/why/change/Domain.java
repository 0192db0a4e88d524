package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values that a field could take, as far as they can matter. Of a number these are the values that it is compared with and, between
 * any two of them, the one that is nearest; of a text its options or else the texts that it is compared with, and one that is none of them.
 */
final class Domain {
    /** Stands for any text that no rule and no fact speaks of. */
    static final String OTHER = "something else";

    private static final double WIDE = 10;

    private final Field field;
    private final Set<Object> named;

    /** @param named what rules and facts compare the field with */
    Domain(Field field, Set<Object> named) {
        this.field = field;
        this.named = named;
    }

    /** Every other value that could matter, the nearest first where there is an order. */
    List<Object> others(Optional<Object> now) {
        Set<Object> values = new LinkedHashSet<>();
        switch (field.type()) {
            case TRUTH -> values.addAll(List.of(true, false));
            case TEXT -> texts(values);
            case TEXTS -> lists(values, now);
            default -> numbers(values, now);
        }
        now.ifPresent(values::remove);
        values.removeIf(value -> !field.admits(value));
        return List.copyOf(values);
    }

    private void texts(Set<Object> into) {
        if (!field.options().isEmpty()) {
            into.addAll(field.options());
            return;
        }
        named.stream().filter(String.class::isInstance).sorted().forEach(into::add);
        into.add(OTHER);
    }

    /** The list with one member more or less, and whole lists that something is compared with. */
    private void lists(Set<Object> into, Optional<Object> now) {
        List<String> present = new ArrayList<>();
        now.filter(List.class::isInstance)
                .ifPresent(list -> ((List<?>) list).forEach(one -> present.add((String) one)));
        Set<Object> members = new LinkedHashSet<>(field.options());
        if (members.isEmpty()) {
            named.stream().filter(String.class::isInstance).sorted().forEach(members::add);
        }
        if (now.isEmpty()) {
            into.add(List.of());
        }
        for (Object member : members) {
            List<String> other = new ArrayList<>(present);
            if (!other.removeIf(member::equals)) {
                other.add((String) member);
            }
            into.add(List.copyOf(other));
        }
        for (String member : present) {
            List<String> fewer = new ArrayList<>(present);
            fewer.removeIf(member::equals);
            into.add(List.copyOf(fewer));
        }
        named.stream().filter(List.class::isInstance).forEach(into::add);
    }

    private void numbers(Set<Object> into, Optional<Object> now) {
        SortedSet<Double> bounds = new TreeSet<>();
        named.stream().filter(Double.class::isInstance).forEach(value -> bounds.add((Double) value));
        if (bounds.isEmpty()) {
            into.add(
                    Double.isFinite(field.least())
                            ? field.least()
                            : Double.isFinite(field.most()) ? field.most() : 0.0);
            return;
        }
        List<Double> sorted = List.copyOf(bounds);
        Set<Double> all = new LinkedHashSet<>(sorted);
        double from = field.least();
        for (int i = 0; i <= sorted.size(); i++) {
            double to = i < sorted.size() ? sorted.get(i) : field.most();
            between(i == 0 ? from : sorted.get(i - 1), to, i == 0, i == sorted.size(), now)
                    .ifPresent(all::add);
        }
        double origin =
                now.filter(Double.class::isInstance).map(Double.class::cast).orElse(sorted.get(0));
        all.stream()
                .sorted((one, other) -> Double.compare(Math.abs(one - origin), Math.abs(other - origin)))
                .forEach(into::add);
    }

    /** The value between two that is nearest to the present one; none if the present one lies there itself or nothing does. */
    private Optional<Double> between(double low, double high, boolean first, boolean last, Optional<Object> now) {
        double present =
                now.filter(Double.class::isInstance).map(Double.class::cast).orElse(Double.NaN);
        boolean above = present >= high;
        if (present > low && present < high || first && present < high || last && present > low) {
            return Optional.empty();
        }
        Optional<Double> up = first ? Optional.empty() : step(low, 1);
        Optional<Double> down = last ? Optional.empty() : step(high, -1);
        Optional<Double> near = above ? down : up.or(() -> down);
        boolean fits = near.filter(
                        value -> (first ? value >= low : value > low) && (last ? value <= high : value < high))
                .isPresent();
        if (fits) {
            return near;
        }
        double middle = (low + high) / 2;
        return field.type() == FieldType.WHOLE || !Double.isFinite(middle) || !(middle > low && middle < high)
                ? Optional.empty()
                : Optional.of(middle);
    }

    /** The next number in that direction, in one digit more than this one has; whole numbers and wide ranges go in ones. */
    private Optional<Double> step(double from, int direction) {
        if (!Double.isFinite(from)) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(from).stripTrailingZeros();
        int digits = Math.max(0, exact.scale());
        boolean narrow = field.most() - field.least() <= 1;
        int places = field.type() == FieldType.WHOLE
                ? 0
                : digits > 0 ? digits + 1 : narrow ? 2 : Math.abs(from) >= WIDE ? 0 : 1;
        BigDecimal step = BigDecimal.ONE.movePointLeft(places);
        if (field.type() == FieldType.WHOLE && digits > 0) {
            return Optional.of(direction > 0 ? Math.ceil(from) : Math.floor(from));
        }
        return Optional.of(exact.add(direction > 0 ? step : step.negate()).doubleValue());
    }
}
