package dev.because.symbolic.logic;

import java.util.List;
import java.util.Optional;

/**
 * A product of literals over inputs 0, 1, …, as many as one likes: the minterms that agree with it. Written as in PLA files,
 * a place for each input: {@code 1} the input, {@code 0} its negation, {@code -} either.
 *
 * <p>A <em>row</em> numbers a minterm as truth tables do: input 0 is the most significant of its binary digits.
 */
public final class Cube implements Comparable<Cube> {
    /** The most inputs that rows can number. */
    public static final int ROW_INPUTS = 63;

    private final int inputs;
    private final Bits cares;
    private final Bits values;

    private Cube(int inputs, Bits cares, Bits values) {
        this.inputs = inputs;
        this.cares = cares;
        this.values = values;
    }

    /** The empty product: every minterm. */
    public static Cube universe(int inputs) {
        return new Cube(inputs, Bits.none(), Bits.none());
    }

    /**
     * The product of the inputs in {@code values} and of the negations of the others in {@code cares}.
     *
     * @throws IllegalArgumentException if an input is not there, or has a value without being cared for
     */
    public static Cube of(int inputs, Bits cares, Bits values) {
        if (!Bits.below(inputs).containsAll(cares) || !cares.containsAll(values)) {
            throw new IllegalArgumentException("of " + inputs + " inputs, " + values + " of " + cares);
        }
        return new Cube(inputs, cares, values);
    }

    /** The product of some literals. */
    public static Cube of(int inputs, List<Literal> literals) {
        Cube cube = universe(inputs);
        for (Literal literal : literals) {
            cube = cube.with(literal.input(), literal.positive());
        }
        return cube;
    }

    /**
     * Reads {@code 1-0}.
     *
     * @throws IllegalArgumentException if there is another character in it
     */
    public static Cube parse(String places) {
        Bits cares = Bits.none();
        Bits values = Bits.none();
        for (int input = 0; input < places.length(); input++) {
            switch (places.charAt(input)) {
                case '1' -> {
                    cares = cares.with(input);
                    values = values.with(input);
                }
                case '0' -> cares = cares.with(input);
                case '-' -> {}
                default -> throw new IllegalArgumentException("not a cube: " + places);
            }
        }
        return new Cube(places.length(), cares, values);
    }

    /** The minterm of that row, of at most {@value #ROW_INPUTS} inputs. */
    public static Cube minterm(int inputs, long row) {
        if (inputs > ROW_INPUTS || row < 0 || row >>> inputs != 0) {
            throw new IllegalArgumentException("row " + row + " of " + inputs + " inputs");
        }
        return new Cube(inputs, Bits.below(inputs), Bits.ofWords(reversed(inputs, row)));
    }

    public int inputs() {
        return inputs;
    }

    /** The inputs that it has a literal of. */
    public Bits cares() {
        return cares;
    }

    /** The inputs that it has as they are, not negated. */
    public Bits values() {
        return values;
    }

    /** How many literals it has. */
    public int literalCount() {
        return cares.size();
    }

    /** Its literals, by input. */
    public List<Literal> literals() {
        return cares.stream()
                .mapToObj(input -> new Literal(input, values.contains(input)))
                .toList();
    }

    public boolean isMinterm() {
        return literalCount() == inputs;
    }

    /** How many minterms it has, as a power of two. */
    public int freeInputs() {
        return inputs - literalCount();
    }

    /** Its row, if it is a minterm of at most {@value #ROW_INPUTS} inputs; else its first. */
    public long firstRow() {
        if (inputs > ROW_INPUTS) {
            throw new IllegalStateException("rows of " + inputs + " inputs cannot be numbered");
        }
        long[] words = values.words();
        return words.length == 0 ? 0 : reversed(inputs, words[0]);
    }

    /** Whether that input, with that value, is a literal of it. */
    public boolean has(Literal literal) {
        return cares.contains(literal.input()) && values.contains(literal.input()) == literal.positive();
    }

    /** The same with that literal, instead of its negation if it had that. */
    public Cube with(int input, boolean value) {
        if (input < 0 || input >= inputs) {
            throw new IllegalArgumentException("input " + input + " of " + inputs);
        }
        return new Cube(inputs, cares.with(input), value ? values.with(input) : values.without(input));
    }

    /** The same without a literal of that input. */
    public Cube without(int input) {
        return new Cube(inputs, cares.without(input), values.without(input));
    }

    /** Whether every minterm of the other is one of this. */
    public boolean contains(Cube other) {
        return other.cares.containsAll(cares) && other.values.and(cares).equals(values);
    }

    /** The inputs that one has as they are and the other negated. */
    public Bits conflicts(Cube other) {
        return values.xor(other.values).and(cares).and(other.cares);
    }

    public boolean intersects(Cube other) {
        return conflicts(other).isEmpty();
    }

    /** The common minterms. */
    public Optional<Cube> intersection(Cube other) {
        return intersects(other)
                ? Optional.of(new Cube(inputs, cares.or(other.cares), values.or(other.values)))
                : Optional.empty();
    }

    /** The least cube that contains both. */
    public Cube supercube(Cube other) {
        Bits common = cares.and(other.cares).minus(values.xor(other.values));
        return new Cube(inputs, common, values.and(common));
    }

    /**
     * The consensus (Quine): if exactly one input conflicts, the product of all other literals of both, which the two
     * together imply.
     */
    public Optional<Cube> consensus(Cube other) {
        Bits conflicts = conflicts(other);
        if (conflicts.size() != 1) {
            return Optional.empty();
        }
        Bits kept = cares.or(other.cares).minus(conflicts);
        return Optional.of(new Cube(inputs, kept, values.or(other.values).and(kept)));
    }

    private static long reversed(int inputs, long row) {
        return inputs == 0 ? 0 : Long.reverse(row) >>> (64 - inputs);
    }

    /** By how they are written: of {@code 0}, {@code 1} and {@code -}, in this order. */
    @Override
    public int compareTo(Cube other) {
        return toString().replace('-', '2').compareTo(other.toString().replace('-', '2'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cube cube
                && inputs == cube.inputs
                && cares.equals(cube.cares)
                && values.equals(cube.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * inputs + cares.hashCode()) + values.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(inputs);
        for (int input = 0; input < inputs; input++) {
            text.append(!cares.contains(input) ? '-' : values.contains(input) ? '1' : '0');
        }
        return text.toString();
    }
}
