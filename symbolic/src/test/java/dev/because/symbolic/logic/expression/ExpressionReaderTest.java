package dev.because.symbolic.logic.expression;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.logic.Complement;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.RandomFunctions;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.expression.Expression.And;
import dev.because.symbolic.logic.expression.Expression.Constant;
import dev.because.symbolic.logic.expression.Expression.Not;
import dev.because.symbolic.logic.expression.Expression.Or;
import dev.because.symbolic.logic.expression.Expression.Variable;
import dev.because.symbolic.logic.expression.Expression.Xor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpressionReaderTest {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

    private final RandomFunctions random = new RandomFunctions(55);

    @Test
    void theManyWaysToWriteTheSame() {
        Expression expected = new Or(List.of(
                new And(List.of(new Not(new Variable("A")), new Variable("B"), new Variable("C"))), new Variable("D")));
        for (String text : new String[] {
            "A'BC + D",
            "!A & B & C | D",
            "~A*B*C+D",
            "not A and B and C or D",
            "NOT A AND B AND C OR D",
            "A' B C || D",
            "((A)'(B)(C)) | (D)",
            "A'''BC + D",
            "\u00acA\u2227B\u2227C\u2228D",
            "!A && B && C | D"
        }) {
            assertEquals(expected, ExpressionReader.read(text), text);
        }
        assertEquals(new Xor(List.of(new Variable("a"), new Variable("b"))), ExpressionReader.read("a ^ b"));
        assertEquals(
                new Or(List.of(new Xor(List.of(new Variable("a"), new Variable("b"))), new Constant(true))),
                ExpressionReader.read("a xor b | 1"));
    }

    @Test
    void aRunOfCapitalsIsAProductAndAnyOtherRunIsAName() {
        assertEquals(
                List.of("A", "B", "C"),
                List.copyOf(ExpressionReader.read("AB'C").variables()));
        assertEquals(
                List.of("ab", "c"), List.copyOf(ExpressionReader.read("ab'c").variables()));
        assertEquals(
                List.of("wheel", "face"),
                List.copyOf(ExpressionReader.read("wheel & !face").variables()));
        assertEquals(
                List.of("x10", "Ab"),
                List.copyOf(ExpressionReader.read("x10 Ab").variables()));
    }

    @Test
    void declaredNamesWin() {
        assertEquals(List.of("AB", "C"), variables("ABC", "A", "AB", "C"));
        assertEquals(List.of("x1", "x2"), variables("x1x2'", "x1", "x2"));
        assertEquals(List.of("a", "b", "c"), variables("abc", "a", "b", "c"));
        assertEquals(List.of("O", "R"), variables("OR", "O", "R"));
        assertEquals(List.of("wheel or face", "in<3>"), variables("wheel or face & !in<3>", "wheel or face", "in<3>"));
    }

    @Test
    void whatIsMalformedIsNamedByColumn() {
        assertRefused("the expression, column 4: found the end, expected an operand", () -> read("A + "));
        assertRefused("the expression, column 1: found '+', expected an operand", () -> read("+ A"));
        assertRefused("the expression, column 3: found ')', expected a parenthesis that was opened", () -> read("AB)"));
        assertRefused(
                "the expression, column 7: found the end, expected the parenthesis that closes the one in column 1",
                () -> read("(A + B"));
        assertRefused("the expression, column 2: found ')', expected an operand", () -> read("()"));
        assertRefused(
                "the expression, column 3: found '?', expected a variable, an operator or a parenthesis",
                () -> read("A ?"));
        assertRefused(
                "the expression, column 5: found the variable X, expected one of A, B",
                () -> ExpressionReader.read("A + X", List.of("A", "B")));
        assertRefused(
                "the expression, column 1: found 2x, expected 0, 1, or a name that begins with a letter",
                () -> read("2x"));
        assertRefused(
                "the expression, column 201: found '(', expected parentheses and negations at most 200 deep",
                () -> read("(".repeat(5000)));
    }

    @Test
    void multipliedOutItHasTheSameValues() {
        for (int round = 0; round < 200; round++) {
            Expression expression = random.expression(NAMES, random.below(4));
            Specification specification = expression.specification(NAMES);
            for (long row = 0; row < 32; row++) {
                assertEquals(
                        at(expression, row),
                        !specification.on().at(Cube.minterm(5, row)).isEmpty());
            }
        }
        Expression unknown = read("A + X");
        assertRefused(
                "the expression: found the variable X, expected one of A, B, C, D, E",
                () -> unknown.specification(NAMES));
    }

    @Test
    void manyInputsAreNoHindrance() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            names.add("x" + i);
        }
        Expression any = read(String.join(" | ", names) + " | !(" + String.join(" & ", names) + ")");
        assertEquals(names, any.specification().ports().inputs());
        assertEquals(400, any.specification().on().termCount());
    }

    @Test
    void coversAreWrittenAsSumsAndAsProductsOfSums() {
        SumWriter letters = new SumWriter(List.of("A", "B", "C", "D"));
        List<Cube> lecture = List.of(Cube.parse("10--"), Cube.parse("1-0-"), Cube.parse("-110"));
        assertEquals("AB' + AC' + BCD'", letters.sum(lecture));
        List<Cube> off = List.of(Cube.parse("00--"), Cube.parse("0-0-"), Cube.parse("-111"));
        assertEquals("(A + B)(A + C)(B' + C' + D')", letters.productOfSums(off));
        assertEquals("A'(B + C)", letters.productOfSums(List.of(Cube.parse("1---"), Cube.parse("-00-"))));
        SumWriter words = new SumWriter(List.of("wheel", "face", "hand"));
        assertEquals("wheel & !face | hand", words.sum(List.of(Cube.parse("10-"), Cube.parse("--1"))));
        assertEquals("(wheel | !face) & hand", words.productOfSums(List.of(Cube.parse("01-"), Cube.parse("--0"))));
        assertEquals("0", letters.sum(List.of()));
        assertEquals("1", letters.sum(List.of(Cube.parse("----"))));
        assertEquals("1", letters.productOfSums(List.of()));
        assertEquals("0", letters.productOfSums(List.of(Cube.parse("----"))));
        assertEquals("O R", new SumWriter(List.of("O", "R")).term(Cube.parse("11")));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (List<String> names : List.of(NAMES, List.of("a", "b", "c", "d", "e"), List.of("A", "N", "D", "O", "R"))) {
            SumWriter writer = new SumWriter(names);
            for (int round = 0; round < 100; round++) {
                List<Cube> cubes = random.cover(5, 1, random.below(5), 0.5).cubes(0);
                List<Long> rows = RandomFunctions.rows(5, cubes);
                assertEquals(rows, rows(read(writer.sum(cubes)), names));
                assertEquals(rows, rows(read(writer.productOfSums(Complement.of(5, cubes))), names));
            }
        }
    }

    private static Expression read(String text) {
        return ExpressionReader.read(text);
    }

    private static List<String> variables(String text, String... declared) {
        return List.copyOf(ExpressionReader.read(text, List.of(declared)).variables());
    }

    private static List<Long> rows(Expression expression, List<String> names) {
        return RandomFunctions.rows(5, expression.specification(names).on().cubes(0));
    }

    private static boolean at(Expression expression, long row) {
        return expression.at(NAMES.stream()
                .filter(name -> (row >> 4 - NAMES.indexOf(name) & 1) != 0)
                .collect(Collectors.toSet())::contains);
    }
}
