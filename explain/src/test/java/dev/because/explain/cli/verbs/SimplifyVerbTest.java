package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifyVerbTest {
    @TempDir
    private Path folder = Path.of("");

    private static CommandLineRun simplify(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "simplify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandLineRun.of(all);
    }

    @Test
    void the_function_of_the_lecture_is_told_in_both_forms() {
        CommandLineRun run = simplify("--vars", "A,B,C,D", "--minterms", "6,8-14");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                """
                3 terms, 7 literals: minimum (proved), because each term is the only prime implicant of some row, so
                that no cover can do without it. F = AB' + AC' + BCD'. As a product of sums it is as short, 3 sums,
                7 literals: minimum (proved): F = (A+B)(A+C)(B'+C'+D').

                Of all prime implicants only AB' covers row 11, only AC' row 13 and only BCD' row 6.

                AD' is prime too, but redundant: AB' and BCD' give ACD' by consensus, and with AC' that gives AD'.
                Without AD' the output may glitch (a static hazard) between rows 10 and 14, where B changes, and
                between rows 12 and 14, where C changes: no one term has both rows.

                Each is the only minimum of its form, since every cover has the essential terms or sums.
                """,
                run.out());
    }

    @Test
    void the_four_terms_of_the_lecture_are_the_shortest_without_a_hazard() {
        CommandLineRun run = simplify("AB' + AC' + AD' + BCD'", "--goal", "hazard-free");
        assertTrue(
                run.out().startsWith("4 terms, 9 literals: minimum (by the search), free of static hazards"),
                run.out());
        assertTrue(run.out().contains("(A+B)(A+C)(A+D')(B'+C'+D')"), run.out());
    }

    @Test
    void the_four_terms_of_the_lecture_are_recognised_as_complete() {
        CommandLineRun run = simplify("AB' + AC' + AD' + BCD'");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                """
                3 terms, 7 literals: minimum (proved), because each term is the only prime implicant of some row, so
                that no cover can do without it. F = AB' + AC' + BCD'. As a product of sums it is as short, 3 sums,
                7 literals: minimum (proved): F = (A+B)(A+C)(B'+C'+D'). As given it has 4 terms, 9 literals (one
                term more): AD' in it is redundant. It is the complete form, of all prime implicants, and so free of
                static hazards, which the shortest is not.

                Of all prime implicants only AB' covers row 11, only AC' row 13 and only BCD' row 6.

                AD' is prime too, but redundant: AB' and BCD' give ACD' by consensus, and with AC' that gives AD'.
                Without AD' the output may glitch (a static hazard) between rows 10 and 14, where B changes, and
                between rows 12 and 14, where C changes: no one term has both rows.

                Each is the only minimum of its form, since every cover has the essential terms or sums.
                """,
                run.out());
    }

    @Test
    void the_four_sums_of_the_lecture_are_recognised_as_complete() {
        CommandLineRun run = simplify("(A+B)(A+C)(A+D')(B'+C'+D')");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                """
                3 terms, 7 literals: minimum (proved), because each term is the only prime implicant of some row, so
                that no cover can do without it. F = AB' + AC' + BCD'. As a product of sums it is as short, 3 sums,
                7 literals: minimum (proved): F = (A+B)(A+C)(B'+C'+D'). As given it has 4 sums, 9 literals (one sum
                more): (A+D') in it is redundant. It is the complete form, of all prime implicates, and so free of
                static hazards, which the shortest product of sums is not.

                Of all prime implicants only AB' covers row 11, only AC' row 13 and only BCD' row 6.

                AD' is prime too, but redundant: AB' and BCD' give ACD' by consensus, and with AC' that gives AD'.
                Without AD' the output may glitch (a static hazard) between rows 10 and 14, where B changes, and
                between rows 12 and 14, where C changes: no one term has both rows.

                Each is the only minimum of its form, since every cover has the essential terms or sums.
                """,
                run.out());
    }

    @Test
    void constants_and_single_terms_read_well() {
        assertEquals(
                "0 terms, 0 literals: minimum (proved), because F is 0 in every row that matters: F = 0.\n",
                simplify("AA'").out());
        assertEquals(
                "1 term, 0 literals: minimum (proved), because F is 1 in every row that matters: F = 1.\n",
                simplify("A + A'").out());
        assertTrue(
                simplify("AB").out().startsWith("1 term, 2 literals: minimum (proved), because one prime implicant"));
    }

    @Test
    void declared_inputs_are_inputs_in_that_order_though_they_do_not_occur() {
        CommandLineRun run = simplify("--vars", "C,B,A", "A + C");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("F = C + A."), run.out());
        assertTrue(run.out().contains("only C covers row 4"), run.out());
        CommandLineRun unknown = simplify("--vars", "A,B", "A + C");
        assertEquals(2, unknown.exitCode(), unknown.out());
        assertEquals(
                "because: the expression, column 5: found the variable C, expected one of A, B",
                unknown.err().strip());
        Path json = folder.resolve("vars.json");
        assertEquals(
                0,
                simplify("--vars", "C,B,A", "A + C", "--json", json.toString()).exitCode());
        assertEquals(0, CommandLineRun.of("check", json.toString()).exitCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AB' + AC' + BCD'|As given it is already as short as a sum of products can be.",
                "A + AB|As given it has 2 terms, 3 literals (one term more): AB in it is redundant.",
                "AB + AB|As given it has 2 terms, 4 literals (one term more): the repeated AB in it is redundant.",
                "AB + ABC + ABD|As given it has 3 terms, 8 literals (2 terms more): ABC and ABD in it are redundant.",
                "AB + A'C + BC|BC in it is redundant. It is the complete form, of all prime implicants, and so free",
                "AB' + BC' + CA' + A'B + B'C + C'A|(3 terms more): of 6 terms any one, but not all together, could be left out.",
                "ABC + ABC' + A'C|(one term more). ABC and ABC' in it are not prime: a literal can be left out of each.",
                "AB + A'BC|As given it has 2 terms, 5 literals (one literal more). A'BC in it is not prime: a literal can be left out.",
                "AB' + A'B + BC' + B'C|As given it has 4 terms, 8 literals (one term more), though nothing in it can be left out.",
                "A'B'C' + A'B'C + A'BC + ABC + ABC'|(2 terms more). 5 terms in it are not prime: a literal can be left out of each.",
                "AB + A'CD + BCDE|BCDE in it is redundant. It is not free of static hazards, as the shortest is not.",
                "AB + A'C + BCD + BCD'|BCD and BCD' in it are redundant. It is free of static hazards, which the shortest is not.",
                "AB + A'CD + BCDE + BCD|It is free of static hazards, which the shortest is not.",
                "ABC + AB'|It may glitch (a static hazard) between rows 5 and 7, where B changes, which the shortest does not.",
                "(A+B)(A+B+C)|As given it has 2 sums, 5 literals (one sum more): (A+B+C) in it is redundant.",
                "F = AB + A'C + BC|As given it has 3 terms, 6 literals",
                "A|As given it is already as short as a sum of products can be.",
                "A+B|As given it is already as short as a sum of products can be."
            })
    void what_an_expression_is_as_it_was_given_is_said(String expression, String said) {
        String out = simplify(expression).out().replace('\n', ' ');
        assertTrue(out.contains(said), out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "1", "A + A'", "AA'", "AAB + C", "A + BB'", "(A+B)C + D", "A(B+C)D' + E", "A^B", "(AB)'"})
    void nothing_is_said_of_what_is_constant_or_of_neither_form(String expression) {
        CommandLineRun run = simplify(expression);
        assertEquals(0, run.exitCode(), run.err());
        assertFalse(run.out().contains("As given"), run.out());
    }

    @Test
    void a_form_that_was_not_asked_for_is_not_spoken_of() {
        assertFalse(simplify("(A+B)(A+B+C)", "--form", "sop").out().contains("As given"));
        assertTrue(simplify("A + B", "--form", "pos")
                .out()
                .contains("As given it is already as short as a product of sums"));
        assertTrue(
                simplify("AB", "--form", "pos").out().contains("As given it is already as short as a product of sums"));
    }

    @Test
    void functions_are_compared() {
        CommandLineRun same = simplify("--verify", "AB' + AC' + BCD'", "AB' + AC' + AD' + BCD'");
        assertEquals(0, same.exitCode());
        assertTrue(same.out().contains("are the same, because F has the same value"), same.out());
        CommandLineRun other = simplify("--verify", "AB + C", "A(B+C)");
        assertEquals(1, other.exitCode());
        assertEquals(
                "AB + C and A(B+C) differ, because with A=0, B=0, C=1, F is 1 in the first and 0 in the second.\n",
                other.out());
    }

    @Test
    void covers_are_counted_and_listed() {
        String[] ring = {"--vars", "A,B,C", "--minterms", "1-6", "--form", "sop"};
        assertTrue(simplify(ring[0], ring[1], ring[2], ring[3], ring[4], ring[5], "--locally-minimal", "count")
                .out()
                .contains("There are exactly 5 irredundant sums of products (2 of 3 terms, 3 of 4 terms)."));
        assertTrue(simplify(ring[0], ring[1], ring[2], ring[3], ring[4], ring[5], "--all")
                .out()
                .contains("There are exactly 2 minimum sums of products."));
        assertTrue(simplify(ring[0], ring[1], ring[2], ring[3], ring[4], ring[5], "--locally-minimal", "list", "2")
                .out()
                .contains("Cover 2: F = "));
    }

    @Test
    void what_is_written_can_be_read_checked_and_looked_at() throws IOException {
        Path pla = folder.resolve("short.pla");
        Path json = folder.resolve("short.json");
        Path html = folder.resolve("short.html");
        CommandLineRun run = simplify(
                "AB' + AC' + AD' + BCD'",
                "--pla",
                pla.toString(),
                "--json",
                json.toString(),
                "--html",
                html.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.readString(pla).contains(".p 3\n10-- 1\n1-0- 1\n-110 1\n"), Files.readString(pla));
        assertTrue(Files.readString(html).contains("<svg"));
        CommandLineRun check = CommandLineRun.of("check", json.toString());
        assertEquals(0, check.exitCode(), check.out());
        CommandLineRun again = simplify(pla.toString(), "--json", json.toString());
        assertTrue(again.out().startsWith("3 terms, 7 literals: minimum (proved)"), again.out());
        Files.writeString(pla, Files.readString(pla).replace("-110", "-111"));
        CommandLineRun changed = CommandLineRun.of("check", json.toString());
        assertEquals(1, changed.exitCode());
        assertTrue((changed.out() + changed.err()).contains("sources[0]"), changed.out() + changed.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AB + (C|the expression, column",
                "AB + )|the expression, column",
                "missing.pla|no such file",
                "--vars A,B --minterms 4|row 4",
                "--vars A,B --minterms 1 --dontcare 1|row 1",
                "--minterms 1|no variables",
                "AB --minterms 1|both a table and rows",
                "AB --vars A,B --minterms 1|both a table and rows",
                "--vars A,B,A AB|A again",
                "--vars A,B AX|the expression, column 1",
                "AB --form soup|one of sop, pos, both, auto",
                "AB --goal quick|one of minimum, irredundant, hazard-free",
                "AB --budget soon|a time such as 500ms, 30s or 2m",
                "AB --locally-minimal some|count, or list and a number",
                "AB --form pos --pla x.pla|only a product of sums"
            })
    void bad_input_is_one_line_and_exit_code_two(String arguments, String part) {
        CommandLineRun run = simplify(arguments.contains("--") ? arguments.split(" ") : new String[] {arguments});
        assertEquals(2, run.exitCode(), run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(part), run.err());
        assertEquals("", run.out());
    }

    @Test
    void a_budget_that_runs_out_leaves_a_cover() {
        CommandLineRun run = simplify(
                "--vars", "a,b,c,d,e,f,g,h,i,j", "--minterms", "1-300,400-411,500-750,800-1010", "--budget", "1ms");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().matches("(?s)\\d+ terms, \\d+ literals: (irredundant|minimum).*"), run.out());
    }
}
