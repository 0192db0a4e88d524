package dev.because.symbolic.minimization.prime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TernaryTableTest {
    @Test
    void theLecturesFunctionHasFourPrimes() {
        Specification lecture = Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14);
        List<String> primes = TernaryTable.of(lecture).primes().terms().stream()
                .map(term -> term.cube().toString())
                .sorted()
                .toList();
        assertEquals(List.of("-110", "1--0", "1-0-", "10--"), primes);
    }

    @Test
    void primesAreTheImplicantsThatNoOtherContains() {
        Random random = new Random(1);
        for (int trial = 0; trial < 120; trial++) {
            int inputs = random.nextInt(6);
            int outputs = inputs > 4 ? 1 + random.nextInt(2) : 1 + random.nextInt(4);
            Specification functions =
                    Functions.random(random, inputs, outputs, random.nextDouble(), 0.3 * random.nextDouble());
            List<Term> primes = TernaryTable.of(functions).primes().terms();
            assertEquals(new HashSet<>(Functions.primes(functions)), new HashSet<>(primes), functions::toString);
            assertEquals(new HashSet<>(primes).size(), primes.size());
        }
    }

    @Test
    void theTableKnowsForEveryCubeWhoseImplicantItIs() {
        Random random = new Random(2);
        for (int inputs = 0; inputs <= 5; inputs++) {
            Specification functions = Functions.random(random, inputs, 3, 0.7, 0.2);
            TernaryTable table = TernaryTable.of(functions);
            for (Cube cube : Functions.cubes(inputs)) {
                assertEquals(Functions.allowed(functions, cube), table.outputs(cube), cube::toString);
            }
        }
    }

    @Test
    void constantsHaveNoPrimeOrOneWithoutLiterals() {
        assertEquals(List.of(), primes(Cover.empty(7, 3)));
        Cover always = Cover.of(7, List.of(Cube.universe(7)));
        assertEquals(Set.copyOf(always.terms()), Set.copyOf(primes(always)));
        assertEquals(List.of(), primes(Cover.empty(4, 0)));
    }

    @Test
    void moreThanSixtyFourOutputsAreTabledToo() {
        Specification functions = Functions.randomCubes(new Random(3), 4, 70, 40, 0.6);
        assertEquals(
                new HashSet<>(Functions.primes(functions)),
                new HashSet<>(TernaryTable.of(functions).primes().terms()));
    }

    @Test
    void aTableThatWouldBeTooLargeIsRefused() {
        Cover wide = Cover.empty(18, 1);
        assertThrows(IllegalArgumentException.class, () -> primes(wide));
        Cover wider = Cover.empty(64, 1);
        assertThrows(IllegalArgumentException.class, () -> primes(wider));
    }

    private static List<Term> primes(Cover on) {
        Specification functions = new Specification(
                Ports.lettered(on.inputs(), on.outputs()), on, Cover.empty(on.inputs(), on.outputs()));
        return TernaryTable.of(functions).primes().terms();
    }
}
