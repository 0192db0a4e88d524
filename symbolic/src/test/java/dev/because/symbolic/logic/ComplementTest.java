package dev.because.symbolic.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplementTest {
    private final RandomFunctions random = new RandomFunctions(21);

    @Test
    void itIsTrueWhereTheCoverIsFalse() {
        for (int round = 0; round < 300; round++) {
            int inputs = 1 + random.below(7);
            Cover cover = random.cover(inputs, 2, random.below(9), 0.2 + 0.1 * random.below(6));
            Cover complement = Complement.of(cover);
            for (long row = 0; row < 1 << inputs; row++) {
                Cube minterm = Cube.minterm(inputs, row);
                assertEquals(Bits.below(2).minus(cover.at(minterm)), complement.at(minterm));
            }
        }
    }

    @Test
    void outputsShareTermsThatAreTheSame() {
        Cover cover = new Cover(2, 2, List.of(new Term(Cube.parse("1-"), Bits.of(0, 1))));
        assertEquals(
                List.of(new Term(Cube.parse("0-"), Bits.of(0, 1))),
                Complement.of(cover).terms());
    }

    @Test
    void ofNothingItIsEverythingAndTheOtherWayRound() {
        assertEquals(List.of(Cube.universe(70)), Complement.of(70, List.of()));
        assertEquals(List.of(), Complement.of(70, List.of(Cube.universe(70))));
        assertEquals(List.of(), Complement.of(70, List.of(literal(69, true), literal(69, false))));
    }

    @Test
    void ofFunctionsOfManyInputsItIsFoundOrRefusedAtOnce() {
        List<Cube> chain = new ArrayList<>();
        for (int input = 0; input < 14; input++) {
            chain.add(literal(input, true).with(input + 1, false));
        }
        for (Cube cube : Complement.of(70, chain)) {
            assertTrue(chain.stream().noneMatch(cube::intersects));
        }
        List<Cube> pairs = new ArrayList<>();
        for (int input = 0; input < 70; input += 2) {
            pairs.add(literal(input, true).with(input + 1, true));
        }
        Exception thrown = assertThrows(BadInputException.class, () -> Complement.of(70, pairs));
        assertTrue(thrown.getMessage().contains("more than"), thrown.getMessage());
    }

    private static Cube literal(int input, boolean positive) {
        return Cube.universe(70).with(input, positive);
    }
}
