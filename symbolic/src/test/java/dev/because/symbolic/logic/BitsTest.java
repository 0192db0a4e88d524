package dev.because.symbolic.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against sets of the library. */
class BitsTest {
    private final Random random = new Random(5);

    @Test
    void operationsAgreeWithThoseOnSets() {
        for (int round = 0; round < 500; round++) {
            Set<Integer> a = set();
            Set<Integer> b = set();
            Bits x = bits(a);
            Bits y = bits(b);
            Set<Integer> both = new TreeSet<>(a);
            both.retainAll(b);
            Set<Integer> either = new TreeSet<>(a);
            either.addAll(b);
            Set<Integer> rest = new TreeSet<>(a);
            rest.removeAll(b);
            Set<Integer> different = new TreeSet<>(either);
            different.removeAll(both);
            assertEquals(both, members(x.and(y)));
            assertEquals(either, members(x.or(y)));
            assertEquals(rest, members(x.minus(y)));
            assertEquals(different, members(x.xor(y)));
            assertEquals(a.containsAll(b), x.containsAll(y));
            assertEquals(!both.isEmpty(), x.intersects(y));
            assertEquals(a.size(), x.size());
            assertEquals(a.isEmpty(), x.isEmpty());
            assertEquals(a.equals(b), x.equals(y));
            assertEquals(x, Bits.ofWords(x.words()));
            assertEquals(x.hashCode(), bits(new TreeSet<>(a)).hashCode());
        }
    }

    @Test
    void membersComeAndGoOneByOne() {
        Bits bits = Bits.of(3, 70);
        assertEquals(Bits.of(3, 64, 70), bits.with(64));
        assertEquals(Bits.of(3), bits.without(70));
        assertEquals(bits, bits.without(4));
        assertEquals(Bits.none(), Bits.of(200).without(200));
        assertEquals("{3, 70}", bits.toString());
        assertEquals(70, Bits.below(70).size());
        assertThrows(IndexOutOfBoundsException.class, () -> Bits.of(-1));
    }

    private Set<Integer> set() {
        int most = 1 + random.nextInt(150);
        return random.ints(random.nextInt(8), 0, most).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Bits bits(Set<Integer> set) {
        return Bits.of(set.stream().mapToInt(i -> i).toArray());
    }

    private static Set<Integer> members(Bits bits) {
        return bits.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
