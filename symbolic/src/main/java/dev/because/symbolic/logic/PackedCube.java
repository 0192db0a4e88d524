package dev.because.symbolic.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A cube whose words are at hand, for work on thousands of them: first the words of what it cares for, then the values. */
final class PackedCube {
    private static final int MOST_TO_ABSORB = 30_000;

    private final long[] words;
    private final int literals;

    private PackedCube(long[] words) {
        this.words = words;
        int count = 0;
        for (int i = 0; i < words.length / 2; i++) {
            count += Long.bitCount(words[i]);
        }
        literals = count;
    }

    static PackedCube universe(int inputs) {
        return new PackedCube(new long[2 * width(inputs)]);
    }

    static PackedCube of(Cube cube) {
        int width = width(cube.inputs());
        long[] words = new long[2 * width];
        long[] cares = cube.cares().words();
        long[] values = cube.values().words();
        System.arraycopy(cares, 0, words, 0, cares.length);
        System.arraycopy(values, 0, words, width, values.length);
        return new PackedCube(words);
    }

    private static int width(int inputs) {
        return Math.max(1, inputs + 63 >> 6);
    }

    Cube unpacked(int inputs) {
        int width = words.length / 2;
        return Cube.of(
                inputs,
                Bits.ofWords(Arrays.copyOf(words, width)),
                Bits.ofWords(Arrays.copyOfRange(words, width, 2 * width)));
    }

    boolean isUniverse() {
        return literals == 0;
    }

    boolean cares(int input) {
        return (words[input >> 6] >>> input & 1) != 0;
    }

    boolean value(int input) {
        return (words[words.length / 2 + (input >> 6)] >>> input & 1) != 0;
    }

    PackedCube without(int input) {
        long[] copy = words.clone();
        copy[input >> 6] &= ~(1L << input);
        copy[words.length / 2 + (input >> 6)] &= ~(1L << input);
        return new PackedCube(copy);
    }

    PackedCube with(int input, boolean value) {
        long[] copy = words.clone();
        copy[input >> 6] |= 1L << input;
        if (value) {
            copy[words.length / 2 + (input >> 6)] |= 1L << input;
        }
        return new PackedCube(copy);
    }

    boolean contains(PackedCube other) {
        int width = words.length / 2;
        for (int i = 0; i < width; i++) {
            long cares = words[i];
            if ((cares & ~other.words[i]) != 0 || ((words[width + i] ^ other.words[width + i]) & cares) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The product of two cubes without a common input. */
    PackedCube and(PackedCube other) {
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] |= other.words[i];
        }
        return new PackedCube(both);
    }

    /** The first cube, and all that are joined to it by common inputs, directly or through others. */
    static List<PackedCube> connected(List<PackedCube> cubes) {
        List<PackedCube> connected = new ArrayList<>(List.of(cubes.get(0)));
        List<PackedCube> others = cubes.subList(1, cubes.size());
        long[] support = Arrays.copyOf(cubes.get(0).words, cubes.get(0).words.length / 2);
        for (int before = 0; before < connected.size() && !others.isEmpty(); ) {
            before = connected.size();
            List<PackedCube> apart = new ArrayList<>();
            for (PackedCube cube : others) {
                if (cube.joins(support)) {
                    connected.add(cube);
                } else {
                    apart.add(cube);
                }
            }
            others = apart;
        }
        return connected;
    }

    /** Adds its inputs to those, if it has one of them. */
    private boolean joins(long[] support) {
        boolean common = false;
        for (int i = 0; i < support.length; i++) {
            common |= (words[i] & support[i]) != 0;
        }
        for (int i = 0; common && i < support.length; i++) {
            support[i] |= words[i];
        }
        return common;
    }

    /** De Morgan: a cube of each literal, negated. */
    List<PackedCube> negatedLiterals() {
        List<PackedCube> negated = new ArrayList<>(literals);
        for (int input = 0; input < words.length * 32; input++) {
            if (cares(input)) {
                negated.add(new PackedCube(new long[words.length]).with(input, !value(input)));
            }
        }
        return negated;
    }

    /** Adds its literals to the counts of either polarity. */
    void count(int[] positives, int[] negatives) {
        int width = words.length / 2;
        for (int word = 0; word < width; word++) {
            for (long rest = words[word]; rest != 0; rest &= rest - 1) {
                int input = word << 6 | Long.numberOfTrailingZeros(rest);
                (value(input) ? positives : negatives)[input]++;
            }
        }
    }

    /** The cubes that no other contains, each once, those of fewer literals first; of very many, only each once. */
    static List<PackedCube> absorbed(List<PackedCube> cubes) {
        if (cubes.size() > MOST_TO_ABSORB) {
            return List.copyOf(new LinkedHashSet<>(cubes));
        }
        List<PackedCube> sorted = new ArrayList<>(cubes);
        sorted.sort(Comparator.comparingInt(cube -> cube.literals));
        List<PackedCube> kept = new ArrayList<>(cubes.size());
        int shorter = 0;
        Set<PackedCube> seen = new HashSet<>();
        for (PackedCube cube : sorted) {
            if (!seen.add(cube)) {
                continue;
            }
            while (shorter < kept.size() && kept.get(shorter).literals < cube.literals) {
                shorter++;
            }
            if (!containedInOneOf(kept, shorter, cube)) {
                kept.add(cube);
            }
        }
        return kept;
    }

    private static boolean containedInOneOf(List<PackedCube> cubes, int first, PackedCube cube) {
        for (int i = 0; i < first; i++) {
            if (cubes.get(i).contains(cube)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedCube cube && Arrays.equals(words, cube.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
