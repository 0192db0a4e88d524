package dev.because.symbolic.logic.format;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.RandomFunctions;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.format.GivenFunction.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionReaderTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsWhatItsContentSays() throws IOException {
        assertForm(Form.PLA, "a.txt", "name\n.i 2\n.o 1\n10 1\n.e\n");
        assertForm(Form.TRUTH_TABLE, "b.txt", "A,B,F\n1,0,1\n0,0,0\n0,1,0\n1,1,0\n");
        assertForm(Form.EXPRESSION, "c.txt", "# a comment, with a comma\nAB'\n");
        assertForm(Form.EXPRESSION, "d", "F = A\n  & !B;\n");
    }

    @Test
    void whatIsNoFileIsAnExpression() {
        GivenFunction given = new FunctionReader().read("AB' + C");
        assertEquals(Form.EXPRESSION, given.form());
        assertEquals(Optional.empty(), given.file());
        assertEquals("expression: 3 inputs, 1 output, 2 cubes", given.description());
        assertEquals(
                List.of("C", "B", "A"),
                new FunctionReader(List.of("C", "B", "A"), List.of())
                        .read("AB'")
                        .specification()
                        .ports()
                        .inputs());
        assertRefused(
                "missing.pla: found no such file, expected a file, or an expression such as A'BC + D",
                () -> new FunctionReader().read("missing.pla"));
        assertRefused(
                "no/such: found no such file, expected a file, or an expression such as A'BC + D",
                () -> new FunctionReader().read("no/such"));
        assertRefused("the expression, column 5: found the end, expected an operand", () -> new FunctionReader()
                .read("F  = "));
        assertRefused(
                "the expression: found nothing, expected an expression, such as A'BC + D",
                () -> new FunctionReader().read(" "));
    }

    @Test
    void severalEquationsShareTheirInputsAndTerms() throws IOException {
        Path file = Files.writeString(folder.resolve("two.txt"), "sum = A ^ B   # half\ncarry = AB; both = AB\n  + 0");
        Specification read = new FunctionReader().readFile(file).specification();
        assertEquals(new Ports(List.of("A", "B"), List.of("sum", "carry", "both")), read.ports());
        assertEquals(Bits.of(0), read.on().at(Cube.parse("10")));
        assertEquals(Bits.of(1, 2), read.on().at(Cube.parse("11")));
        assertEquals(3, read.on().termCount());
    }

    @Test
    void whatIsWrongInAFileIsNamedByLineAndColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.txt"), "F = A\nG = A +");
        assertRefused(file + ", line 2, column 8: found the end, expected an operand", () -> new FunctionReader()
                .readFile(file));
        Path twice = Files.writeString(folder.resolve("twice.txt"), "F = A\nF = B");
        assertRefused(twice + ", line 2: found F again, expected a name for each", () -> new FunctionReader()
                .readFile(twice));
    }

    private void assertForm(Form form, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        GivenFunction given = new FunctionReader().read(file.toString());
        assertEquals(form, given.form());
        assertEquals(Optional.of(file), given.file());
        assertEquals(
                List.of(2L), RandomFunctions.rows(2, given.specification().on().cubes(0)));
    }
}
