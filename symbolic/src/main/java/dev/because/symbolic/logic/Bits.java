package dev.because.symbolic.logic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A set of small whole numbers, such as outputs or inputs, that does not change. */
public final class Bits {
    private static final Bits NONE = new Bits(new long[0]);

    private final long[] words;

    private Bits(long[] words) {
        int used = words.length;
        while (used > 0 && words[used - 1] == 0) {
            used--;
        }
        this.words = used == words.length ? words : Arrays.copyOf(words, used);
    }

    public static Bits none() {
        return NONE;
    }

    /** The set of these numbers, each at least 0. */
    public static Bits of(int... members) {
        BitSet set = new BitSet();
        for (int member : members) {
            set.set(member);
        }
        return new Bits(set.toLongArray());
    }

    /** The numbers from 0 to one less than {@code size}. */
    public static Bits below(int size) {
        BitSet set = new BitSet();
        set.set(0, size);
        return new Bits(set.toLongArray());
    }

    /** The set whose 64-bit words are these, the lowest first. */
    public static Bits ofWords(long... words) {
        return new Bits(words.clone());
    }

    /** Its 64-bit words, the lowest first, without zeros at the end. */
    public long[] words() {
        return words.clone();
    }

    public boolean contains(int member) {
        int word = member >> 6;
        return word < words.length && (words[word] >>> member & 1) != 0;
    }

    public boolean isEmpty() {
        return words.length == 0;
    }

    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The members in ascending order. */
    public IntStream stream() {
        return BitSet.valueOf(words).stream();
    }

    public Bits with(int member) {
        return or(of(member));
    }

    public Bits without(int member) {
        return minus(of(member));
    }

    public Bits and(Bits other) {
        long[] common = new long[Math.min(words.length, other.words.length)];
        for (int i = 0; i < common.length; i++) {
            common[i] = words[i] & other.words[i];
        }
        return new Bits(common);
    }

    public Bits or(Bits other) {
        long[] united = Arrays.copyOf(words, Math.max(words.length, other.words.length));
        for (int i = 0; i < other.words.length; i++) {
            united[i] |= other.words[i];
        }
        return new Bits(united);
    }

    public Bits xor(Bits other) {
        long[] different = Arrays.copyOf(words, Math.max(words.length, other.words.length));
        for (int i = 0; i < other.words.length; i++) {
            different[i] ^= other.words[i];
        }
        return new Bits(different);
    }

    public Bits minus(Bits other) {
        long[] rest = words.clone();
        for (int i = 0; i < Math.min(rest.length, other.words.length); i++) {
            rest[i] &= ~other.words[i];
        }
        return new Bits(rest);
    }

    public boolean containsAll(Bits other) {
        return other.minus(this).isEmpty();
    }

    public boolean intersects(Bits other) {
        return !and(other).isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits bits && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return BitSet.valueOf(words).toString();
    }
}
