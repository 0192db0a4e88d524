package dev.because.explain.check.function;

import dev.because.explain.check.function.CubeTable.Prime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Replays a lower bound's proof: a tree of lines in the order of reading. {@code branch CUBE OUTPUTS} tells covers with that
 * prime from covers without it; {@code weigh UNIT SURCHARGE COUNT} is followed by so many lines {@code MINTERM OUTPUT WEIGHT}.
 * Of a weighing, no prime that may be in the cover must be worth more than it costs; what all points that are not yet covered
 * weigh together is then a lower bound, since a cover of any implicants can be made one of primes that costs no more.
 */
final class BoundReplay {
    private final List<Prime> primes;
    private final BiPredicate<String, Integer> mustBeCovered;
    private final boolean literals;
    private final int terms;
    private final Map<String, List<Integer>> having = new HashMap<>();
    private final List<Integer> with = new ArrayList<>();
    private final Set<Integer> without = new HashSet<>();
    private List<String> lines = List.of();
    private int line;

    /**
     * @param primes all primes
     * @param mustBeCovered whether a minterm must be covered for an output
     * @param literals whether the bound is on literals, of covers of so many terms; else it is on terms
     */
    BoundReplay(List<Prime> primes, BiPredicate<String, Integer> mustBeCovered, boolean literals, int terms) {
        this.primes = primes;
        this.mustBeCovered = mustBeCovered;
        this.literals = literals;
        this.terms = terms;
    }

    /**
     * What is proved.
     *
     * @throws IllegalArgumentException if the lines prove nothing; it says why
     */
    long bound(List<String> proof) {
        lines = proof;
        line = 0;
        long bound = branch();
        if (line < lines.size()) {
            throw wrong("the proof has ended");
        }
        return bound;
    }

    private String[] next(int words) {
        if (line >= lines.size()) {
            throw new IllegalArgumentException("the proof ends after line " + line);
        }
        String[] found = lines.get(line).split(" ");
        if (found.length != words && !(words == 0 && found.length > 2)) {
            throw wrong("expected " + words + " words");
        }
        line++;
        return found;
    }

    private long branch() {
        String[] words = next(0);
        if (words[0].equals("weigh") && words.length == 4) {
            return leaf(number(words[1]), number(words[2]), number(words[3]));
        }
        if (!words[0].equals("branch") || words.length != 3) {
            line--;
            throw wrong("expected branch or weigh");
        }
        int prime = prime(words[1], words[2]);
        with.add(prime);
        long included = branch();
        with.remove(with.size() - 1);
        boolean added = without.add(prime);
        long excluded = branch();
        if (added) {
            without.remove(prime);
        }
        return Math.min(included, excluded);
    }

    private int prime(String cube, String outputs) {
        long mask = 0;
        for (String output : outputs.split(",")) {
            mask |= 1L << number(output);
        }
        int place = primes.indexOf(new Prime(cube, mask));
        if (place < 0) {
            throw new IllegalArgumentException(cube + " is not a prime implicant of just the outputs " + outputs);
        }
        return place;
    }

    private long leaf(long unit, long surcharge, long points) {
        if (unit <= 0 || !literals && surcharge != 0) {
            throw new IllegalArgumentException("unit " + unit + " and surcharge " + surcharge + " weigh nothing");
        }
        Map<Integer, Long> worth = new HashMap<>();
        Set<String> seen = new HashSet<>();
        long total = 0;
        for (long point = 0; point < points; point++) {
            String[] words = next(3);
            int output = (int) number(words[1]);
            long weight = number(words[2]);
            if (!mustBeCovered.test(words[0], output) || !seen.add(words[0] + " " + output)) {
                line--;
                throw wrong("expected a row that must be covered, once");
            }
            List<Integer> covering = having(words[0], output);
            if (covering.stream().noneMatch(with::contains)) {
                total = Math.addExact(total, weight);
                covering.forEach(prime -> worth.merge(prime, weight, Math::addExact));
            }
        }
        worth.forEach((prime, value) -> {
            if (!without.contains(prime) && value > cost(prime, unit, surcharge)) {
                throw new IllegalArgumentException(
                        "the prime " + primes.get(prime).cube() + " is worth " + value + ", more than its cost of "
                                + cost(prime, unit, surcharge));
            }
        });
        for (int prime : with) {
            total = Math.addExact(total, cost(prime, unit, surcharge));
        }
        return -Math.floorDiv(-(total - terms * surcharge), unit);
    }

    private long cost(int prime, long unit, long surcharge) {
        return literals ? unit * primes.get(prime).literals() + surcharge : unit;
    }

    private List<Integer> having(String minterm, int output) {
        return having.computeIfAbsent(minterm + " " + output, key -> {
            List<Integer> found = new ArrayList<>();
            for (int prime = 0; prime < primes.size(); prime++) {
                if (primes.get(prime).has(minterm, output)) {
                    found.add(prime);
                }
            }
            return found;
        });
    }

    private long number(String word) {
        if (!word.matches("\\d{1,15}")) {
            throw new IllegalArgumentException("\"" + word + "\" is not a number");
        }
        return Long.parseLong(word);
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException(
                "line " + (line + 1) + " of the proof is \"" + lines.get(line) + "\"; " + expected);
    }
}
