package dev.because.symbolic.logic.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Bits;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against families kept as sets of bit masks. */
class SetFamiliesTest {
    private static final int ELEMENTS = 7;
    private static final int ROUNDS = 150;

    private final Random random = new Random(31);
    private final SetFamilies sets = new SetFamilies(1_000_000);

    @Test
    void setOperationsAgreeWithThoseOnBitMasks() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<Integer> a = family();
            Set<Integer> b = family();
            int x = diagram(a);
            int y = diagram(b);
            assertEquals(a, masks(x));
            assertEquals(diagram(filter(all(), m -> a.contains(m) || b.contains(m))), sets.union(x, y));
            assertEquals(diagram(filter(a, b::contains)), sets.intersection(x, y));
            assertEquals(diagram(filter(a, m -> !b.contains(m))), sets.difference(x, y));
            Set<Integer> join = new TreeSet<>();
            a.forEach(m -> b.forEach(n -> join.add(m | n)));
            assertEquals(diagram(join), sets.join(x, y));
        }
    }

    @Test
    void whatContainsWhatAgreesWithBitMasks() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<Integer> a = family();
            Set<Integer> b = family();
            int x = diagram(a);
            int y = diagram(b);
            assertEquals(filter(a, m -> b.stream().noneMatch(n -> (m & n) == n)), masks(sets.nonsupersets(x, y)));
            assertEquals(filter(a, m -> b.stream().noneMatch(n -> (m & n) == m)), masks(sets.nonsubsets(x, y)));
            assertEquals(filter(a, m -> a.stream().noneMatch(n -> n != m && (m & n) == n)), masks(sets.minimal(x)));
            assertEquals(filter(a, m -> a.stream().noneMatch(n -> n != m && (m & n) == m)), masks(sets.maximal(x)));
            int element = random.nextInt(ELEMENTS);
            assertEquals(filter(a, m -> (m >> element & 1) != 0), masks(sets.having(x, element)));
            assertEquals(filter(a, m -> (m >> element & 1) == 0), masks(sets.lacking(x, element)));
        }
    }

    @Test
    void minimalHittingSetsAreThoseThatHitAllAndHaveNothingToSpare() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<Integer> family = family();
            IntPredicate hits = m -> family.stream().allMatch(n -> (m & n) != 0);
            Set<Integer> expected = filter(
                    all(),
                    m -> hits.test(m)
                            && IntStream.range(0, ELEMENTS)
                                    .filter(e -> (m >> e & 1) != 0)
                                    .noneMatch(e -> hits.test(m & ~(1 << e))));
            assertEquals(expected, masks(sets.minimalHittingSets(diagram(family))));
        }
    }

    @Test
    void countsAndMembershipAgreeWithBitMasks() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<Integer> family = family();
            int diagram = diagram(family);
            assertEquals(BigInteger.valueOf(family.size()), sets.count(diagram));
            List<BigInteger> bySize = sets.countBySize(diagram);
            int largest = family.stream().mapToInt(Integer::bitCount).max().orElse(-1);
            assertEquals(largest + 1, bySize.size());
            for (int size = 0; size <= largest; size++) {
                int wanted = size;
                assertEquals(
                        family.stream()
                                .filter(m -> Integer.bitCount(m) == wanted)
                                .count(),
                        bySize.get(size).longValueExact());
            }
            for (int mask = 0; mask < 1 << ELEMENTS; mask++) {
                assertEquals(family.contains(mask), sets.contains(diagram, Bits.ofWords(mask)));
            }
        }
    }

    @Test
    void nodesThatACallerMakesAreTheSameAsThoseOfOperations() {
        int without = sets.of(List.of(Bits.of(3), Bits.of(2, 4)));
        int with = sets.of(List.of(Bits.none(), Bits.of(4)));
        int family = sets.node(1, without, with);
        assertEquals(sets.of(List.of(Bits.of(3), Bits.of(2, 4), Bits.of(1), Bits.of(1, 4))), family);
        assertEquals(1, sets.firstElement(family));
        assertEquals(without, sets.lackingFirst(family));
        assertEquals(with, sets.havingFirst(family));
        assertThrows(IllegalArgumentException.class, () -> sets.node(2, without, with));
    }

    @Test
    void allSetsOfTwoHundredElementsAreCountedAndTheFirstFewListed() {
        int family = SetFamilies.EMPTY_SET;
        for (int element = 199; element >= 0; element--) {
            family = sets.node(element, family, family);
        }
        assertEquals(BigInteger.ONE.shiftLeft(200), sets.count(family));
        assertEquals(BigInteger.valueOf(1_313_400), sets.countBySize(family).get(3));
        assertEquals(
                List.of(Bits.none(), Bits.of(199), Bits.of(198), Bits.of(198, 199)),
                sets.stream(family).limit(4).toList());
    }

    @Test
    void beyondTheLimitOfNodesItSaysSo() {
        SetFamilies few = new SetFamilies(20);
        assertThrows(
                DiagramTooLargeException.class,
                () -> few.of(
                        IntStream.range(0, 50).mapToObj(i -> Bits.of(i, i + 1)).toList()));
    }

    @Test
    void whenTheTimeIsOverItSaysSo() {
        SetFamilies late = new SetFamilies(Integer.MAX_VALUE, () -> true);
        Exception thrown = assertThrows(
                DiagramTooLargeException.class,
                () -> late.of(IntStream.range(0, 9000).mapToObj(Bits::of).toList()));
        assertTrue(thrown.getMessage().contains("time"), thrown.getMessage());
    }

    private int diagram(Set<Integer> masks) {
        return sets.of(masks.stream().map(Bits::ofWords).toList());
    }

    private Set<Integer> masks(int family) {
        return sets.stream(family)
                .map(set -> set.isEmpty() ? 0 : (int) set.words()[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Integer> family() {
        double share = random.nextDouble() * random.nextDouble();
        return filter(all(), m -> random.nextDouble() < share);
    }

    private static Set<Integer> all() {
        return IntStream.range(0, 1 << ELEMENTS).boxed().collect(Collectors.toSet());
    }

    private static Set<Integer> filter(Set<Integer> family, IntPredicate kept) {
        return family.stream().filter(kept::test).collect(Collectors.toCollection(TreeSet::new));
    }
}
