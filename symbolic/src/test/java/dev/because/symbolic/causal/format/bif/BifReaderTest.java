package dev.because.symbolic.causal.format.bif;

import static dev.because.symbolic.causal.format.SameNetwork.assertSame;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.format.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BifReaderTest {
    private static final String TWO =
            """
            network x { }
            variable a { type discrete [ 2 ] { yes, no }; }
            variable b { type discrete [ 2 ] { yes, no }; }
            """;
    private static final String A = "probability ( a ) { table 0.2, 0.8; }\n";

    private static final String PLAIN =
            """
            network dogs {
            }
            variable family-out {
              type discrete [ 2 ] { true, false };
            }
            variable light-on {
              type discrete [ 3 ] { >=7.5, Asy/Patch, 12+ };
            }
            variable dog-out {
              type discrete [ 2 ] { <5, Transp. };
            }
            probability ( family-out ) {
              table 0.15, 0.85;
            }
            probability ( light-on | family-out ) {
              (true) 0.5, 0.25, 0.25;
              (false) 1e-3, 0.999, 0.0;
            }
            probability ( dog-out | light-on, family-out ) {
              (>=7.5, true) 0.1, 0.9;
              (>=7.5, false) 0.2, 0.8;
              (Asy/Patch, true) 0.3, 0.7;
              (Asy/Patch, false) 0.4, 0.6;
              (12+, true) 0.5, 0.5;
              (12+, false) 0.5, 0.5;
            }
            """;

    @Test
    void spacing_comments_properties_quotes_and_the_order_of_rows_and_blocks_do_not_matter() {
        String odd =
                """
                // Written by nobody { in particular
                network"dogs"{property "position = (1, 2); {" ;property author = someone's /* not a comment
                 */ ;}
                /* a comment
                   { of two lines */
                probability(dog-out|light-on,family-out){property "x";
                  default 0.5 0.5;(Asy/Patch,false)0.4,0.6;// so
                  ("Asy/Patch" true) 3e-1 7E-1 ;
                  ( >=7.5 , true ) .1 , 0.9 ; /* {{{ */ (>=7.5 false) 2.e-1,+0.8;
                }
                variable
                  family-out/**/{property p;type/**/discrete[2]{true false};property
                  q ;}variable"light-on"{ //3 values
                  type discrete[ 3 ]{">=7.5",Asy/Patch//
                  12+}
                  property "position = (73, 165)" ; }
                  variable dog-out\t{ type  discrete  [02]  {  <5  ,  Transp.  }  ;  }
                probability ( "light-on" "family-out" ) { //2 variable(s) and 6 values
                  table 0.5 1e-3 0.25 0.999 0.25 0 ;
                }
                property outside of all ;
                probability(family-out){table
                  0.15
                  0.85;}
                """;
        BayesianNetwork plain = Texts.read("m.bif", PLAIN);
        assertSame(plain, Texts.read("m.bif", odd));
        assertSame(plain, Texts.read("m.bif", odd.replace("\n", "\r\n")));
        assertSame(plain, Texts.read("m.bif", "\ufeff" + odd));
        assertEquals(
                List.of("light-on", "family-out"),
                plain.nodes().get(plain.indexOf("dog-out").orElseThrow()).parents());
    }

    @Test
    void a_table_with_parents_has_the_own_states_slowest_as_the_format_says() {
        ProbabilityTable table = tableOfB("table 0.6 0.05 0.4 0.95;");
        assertArrayEquals(new double[] {0.6, 0.4, 0.05, 0.95}, table.values());
    }

    @Test
    void a_table_that_makes_sense_only_row_by_row_is_read_so() {
        ProbabilityTable table = tableOfB("table 0.6, 0.4, 0.05, 0.95;");
        assertArrayEquals(new double[] {0.6, 0.4, 0.05, 0.95}, table.values());
    }

    @Test
    void sums_that_are_one_but_for_the_last_bits_are_kept_and_rounded_ones_divided() {
        assertArrayEquals(
                new double[] {0.1 + 0.2, 0.7, 0.25, 0.75},
                tableOfB("(yes) 0.30000000000000004, 0.7; (no) 0.25, 0.75;").values());
        double[] divided =
                tableOfB("(yes) 0.3333333, 0.6666666; (no) 0.25, 0.75;").values();
        assertEquals(1, divided[0] + divided[1], 1e-15);
        assertEquals(0.5, divided[0] / divided[1], 1e-7);
    }

    @Test
    void a_network_without_a_name_of_its_own_is_called_like_its_file() {
        assertEquals(
                "m", Texts.read("a/m.bif", PLAIN.replace("dogs", "unknown")).name());
        assertEquals(
                "m",
                Texts.read("a/m.bif", PLAIN.replace("network dogs {\n}\n", "")).name());
        assertEquals(Optional.empty(), Texts.read("m.bif", PLAIN).assumption());
    }

    private static ProbabilityTable tableOfB(String rows) {
        return (ProbabilityTable) Texts.read("m.bif", TWO + A + "probability ( b | a ) { " + rows + " }")
                .mechanism(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "(yes) 0.1, 0.9; (no) 0.2, 0.7; # line 5: found the row (no) of b adding up to 0.9, expected a sum of 1",
                "(yes) 0.1, 0.9; # line 5: found no row (no) of b, expected a row for each combination of the parents' states",
                "(yes) 1, 0; (yes) 1, 0; # line 5: found the row (yes) of b a second time, expected each row once",
                "(yes) -0.1, 1.1; # line 5: found the probability -0.1, expected a number from 0 to 1",
                "(yes) 0, 1.1; # line 5: found the probability 1.1, expected a number from 0 to 1",
                "(yes) 0, 1e999; # line 5: found the probability Infinity, expected a number from 0 to 1",
                "(yes) 0, NaN; # line 5: found NaN, expected a number of the row, or ; after it",
                "(maybe) 1, 0; # line 5: found the state maybe of a, expected one of its states: yes, no",
                "(yes) 1, 0, 0; # line 5: found 3 numbers in the row (yes) of b, expected 2, one for each state of b",
                "(yes) 1; # line 5: found 1 number in the row (yes) of b, expected 2, one for each state of b",
                "(yes, no) 1, 0; # line 5: found no, expected ) after one state for each parent",
                "() 1, 0; # line 5: found a row for 0 parents, expected a state for each of the 1",
                "table 1, 0; # line 5: found 2 numbers for b, expected 4, 2 for each of 2 rows",
                "table 1, 0 # line 5: found '}', expected a number of the table, or ; after it",
                "table 1, x; # line 5: found x, expected a number of the table, or ; after it",
                "default 1, 0; default 1, 0; # line 5: found a second default row, expected one default row",
                "default 1, 0.1; # line 5: found the default row of b adding up to 1.1, expected a sum of 1",
                "some 1, 0; # line 5: found some, expected table, default, a row's parents in ( ), or } after the last row",
                "(yes) 1, 0; table 1, 0, 1, 0; # line 5: found a second table for b, expected each row once",
            })
    void a_row_that_is_wrong_is_refused(String rows, String message) {
        Texts.assertRefused("m.bif, " + message, "m.bif", TWO + A + "probability ( b | a ) { " + rows + " }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "probability ( b | c ) { } # line 4: found the unknown variable c, expected a variable that the model declares",
                "probability ( c | a ) { } # line 4: found the unknown variable c, expected a variable that the model declares",
                "probability ( b | a, a ) { } # line 4: found the parent a of b twice, expected each parent once",
                "probability ( b | b ) { } # line 4: found the cycle b → b, expected a graph without cycles",
                "probability ( b | a ) { # line 4: found a block of probabilities that does not end, expected } after it",
                "probability ( b | a ) # line 4: found the end of the file, expected { and a table",
                "probability ( | a ) { } # line 4: found '|', expected the variable",
                "variable a { type discrete [ 1 ] { x }; } # line 4: found the variable a a second time (the first is in line 2), expected each variable once",
                "variable c { type discrete [ 2 ] { x, x }; } # line 4: found the state x of c twice, expected each state once",
                "variable c { type discrete [ 1000000000 ] { x, y }; } # line 4: found [ 1000000000 ] for 2 states, expected the number of states that are listed",
                "variable c { type discrete [ 0 ] { }; } # line 4: found the variable c without states, expected at least one state",
                "variable c { type continuous; } # line 4: found continuous, expected the type discrete",
                "variable c { } # line 4: found no type for the variable c, expected type discrete [ n ] { its states }",
                "variable c { type discrete [ 1 ] { x }; # line 4: found the end of the file, expected the type of c, a property, or } after them",
                "variable c type discrete [ 1 ] { x }; # line 4: found type, expected { after the name c",
                "variable \"c { # line 4: found a quotation mark without a second one on its line, expected names within two",
                "variable c { property p } # line 4: found a property that does not end, expected a ; after it",
                "/* never # line 4: found a comment that does not end, expected */ after it",
                "hello # line 4: found hello, expected network, variable or probability",
                "network y { } # line 4: found a second network, expected one network in a file",
                "variable c { type discrete [ 1 ] { x }; } # line 2: found no table for a, expected one for each variable",
            })
    void a_block_that_is_wrong_is_refused(String block, String message) {
        Texts.assertRefused("m.bif, " + message, "m.bif", TWO + block);
    }

    @Test
    void a_cycle_is_named() {
        Texts.assertRefused(
                "m.bif, line 4: found the cycle a → b → a, expected a graph without cycles",
                "m.bif",
                TWO + "probability ( a | b ) { default 1, 0; }\nprobability ( b | a ) { default 1, 0; }");
    }

    @Test
    void a_second_table_is_refused() {
        Texts.assertRefused(
                "m.bif, line 5: found a second table for a (the first is in line 4), expected one table for each variable",
                "m.bif",
                TWO + A + A);
    }
}
