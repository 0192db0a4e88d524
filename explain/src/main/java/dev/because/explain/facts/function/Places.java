package dev.because.explain.facts.function;

import java.util.ArrayList;
import java.util.List;

/** What rules ask of cubes that are written as places. */
public final class Places {
    /** Neither the input nor its negation. */
    public static final char FREE = '-';

    private static final char NEGATED = '0';
    private static final char PLAIN = '1';

    private Places() {}

    /**
     * The cubes that this one may merge with so that every cube is the merging of exactly two in one way only: over an input
     * behind all that are free already.
     */
    public static List<Merging> mergings(String cube) {
        List<Merging> mergings = new ArrayList<>();
        for (int place = cube.lastIndexOf(FREE) + 1; place < cube.length(); place++) {
            if (cube.charAt(place) == NEGATED) {
                mergings.add(new Merging(place, with(cube, place, PLAIN), with(cube, place, FREE)));
            }
        }
        return mergings;
    }

    /** The cubes that have one literal less. */
    public static List<String> wider(String cube) {
        List<String> wider = new ArrayList<>();
        for (int place = 0; place < cube.length(); place++) {
            if (cube.charAt(place) != FREE) {
                wider.add(with(cube, place, FREE));
            }
        }
        return wider;
    }

    /** Whether every minterm of the second cube is one of the first. */
    public static boolean contains(String cube, String other) {
        for (int place = 0; place < cube.length(); place++) {
            if (cube.charAt(place) != FREE && cube.charAt(place) != other.charAt(place)) {
                return false;
            }
        }
        return true;
    }

    /** How many literals it has. */
    public static int literals(String cube) {
        return (int) cube.chars().filter(place -> place != FREE).count();
    }

    /** The first minterm of a cube, or its last. */
    public static String end(String cube, boolean last) {
        return cube.replace(FREE, last ? PLAIN : NEGATED);
    }

    private static String with(String cube, int place, char value) {
        return cube.substring(0, place) + value + cube.substring(place + 1);
    }
}
