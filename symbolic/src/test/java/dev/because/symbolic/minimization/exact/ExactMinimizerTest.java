package dev.because.symbolic.minimization.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactMinimizerTest {
    @Test
    void theLecturesFunctionNeedsThreeTermsOfSevenLiterals() {
        Minimization found = minimize(Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14));
        assertEquals(List.of("10--", "1-0-", "-110"), texts(found.cover()));
        assertProved(3, 7, found);
        Minimization complement = minimize(Specification.ofRows(4, row -> row != 6 && (row < 8 || row > 14)));
        assertEquals(List.of("00--", "0-0-", "-111"), texts(complement.cover()));
        assertProved(3, 7, complement);
    }

    @ParameterizedTest
    @CsvSource({"6, 15, 70", "8, 47, 298", "9, 86, 614", "10, 152, 1223"})
    void randomFunctionsReachTheKnownMinima(int inputs, int terms, int literals) {
        Random random = new Random(inputs);
        boolean[] on = new boolean[1 << inputs];
        for (int row = 0; row < on.length; row++) {
            on[row] = random.nextDouble() < 0.5;
        }
        assertProved(terms, literals, minimize(Specification.ofRows(inputs, row -> on[(int) row])));
    }

    @Test
    void constantsNeedNoTermOrOneWithoutLiterals() {
        assertProved(0, 0, minimize(of(Cover.empty(5, 2))));
        assertProved(0, 0, minimize(of(Cover.empty(5, 0))));
        assertProved(1, 0, minimize(of(Cover.of(5, List.of(Cube.universe(5))))));
        assertProved(1, 0, minimize(of(Cover.of(0, List.of(Cube.universe(0))))));
        assertProved(1, 0, minimize(of(Cover.of(70, List.of(Cube.universe(70))))));
        assertProved(0, 0, minimize(of(Cover.empty(70, 3))));
    }

    private static Minimization minimize(Specification functions) {
        return new ExactMinimizer().minimize(functions, Budget.of(Duration.ofSeconds(30)));
    }

    private static Specification of(Cover on) {
        return new Specification(Ports.lettered(on.inputs(), on.outputs()), on, Cover.empty(on.inputs(), on.outputs()));
    }

    private static List<String> texts(Cover cover) {
        return cover.terms().stream().map(term -> term.cube().toString()).toList();
    }

    private static void assertProved(int terms, int literals, Minimization found) {
        assertEquals(terms, found.cover().termCount());
        assertEquals(literals, found.cover().literalCount());
        assertTrue(found.termsProved());
        assertTrue(found.literalsProved());
    }
}
