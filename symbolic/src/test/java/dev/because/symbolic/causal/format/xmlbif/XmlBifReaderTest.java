package dev.because.symbolic.causal.format.xmlbif;

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

class XmlBifReaderTest {
    /** As JavaBayes and the format's own page write it, with a definition before a variable, and nothing in one place only. */
    private static final String DOGS =
            """
            <?xml version="1.0" encoding="US-ASCII"?>
            <!-- Bayesian network in XMLBIF v0.3 -->
            <!DOCTYPE BIF [
              <!ELEMENT BIF ( NETWORK )*>
                <!ATTLIST BIF VERSION CDATA #REQUIRED>
              <!ELEMENT NETWORK ( NAME, ( PROPERTY | VARIABLE | DEFINITION )* )>
            ]>
            <BIF VERSION="0.3" xmlns="http://www.cs.ubc.ca/labs/lci/fopi/ve/XMLBIFv0_3">
            <NETWORK>
            <NAME>Dog-Problem</NAME>
            <PROPERTY>author = somebody</PROPERTY>
            <PROPERTY> assumed = the dog's mood </PROPERTY>
            <DEFINITION>
              <FOR>dog-out</FOR>
              <TABLE> <!-- Order: bowel-problem, family-out -->
                0.99 0.01 <!-- (true, true) -->
                .97 3e-2
                9.0E-1<!-- no blank -->0.1, <![CDATA[0.3]]> 0.7 </TABLE>
              <GIVEN>bowel-problem</GIVEN>
              <PROPERTY/>
              <GIVEN>family-out</GIVEN>
            </DEFINITION>
            <VARIABLE TYPE="nature">
              <NAME>bowel-problem</NAME>
              <OUTCOME>true</OUTCOME>
              <PROPERTY>position = (190, 69)</PROPERTY>
              <OUTCOME>false</OUTCOME>
            </VARIABLE>
            <VARIABLE><NAME> dog-out </NAME><VALUE>&lt;5</VALUE><VALUE>5&#43;</VALUE></VARIABLE>
            <VARIABLE TYPE="discrete"><NAME>family-out</NAME><OUTCOME>true</OUTCOME><OUTCOME>false</OUTCOME></VARIABLE>
            <DEFINITION><FOR>bowel-problem</FOR><TABLE>0.01 0.99</TABLE></DEFINITION>
            <PROBABILITY><FOR>family-out</FOR><TABLE>0.15 0.85</TABLE></PROBABILITY>
            </NETWORK>
            </BIF>
            """;

    @Test
    void what_programs_write_is_read() {
        BayesianNetwork dogs = Texts.read("m.xml", DOGS);
        assertEquals("Dog-Problem", dogs.name());
        assertEquals(Optional.of("the dog's mood"), dogs.assumption());
        assertEquals(List.of("<5", "5+"), dogs.variable(1).states());
        assertEquals(List.of("bowel-problem", "family-out"), dogs.nodes().get(1).parents());
        assertArrayEquals(
                new double[] {0.99, 0.01, 0.97, 0.03, 0.9, 0.1, 0.3, 0.7},
                ((ProbabilityTable) dogs.mechanism(1)).values());
    }

    @Test
    void the_ending_does_not_matter_and_another_encoding_is_read_as_declared() {
        assertEquals(
                3,
                Texts.read("dogs", "\n" + DOGS.substring(DOGS.indexOf("<!DOC"))).size());
        String french =
                "<?xml version='1.0' encoding='ISO-8859-1'?><BIF><NETWORK><NAME>été</NAME><VARIABLE><NAME>a</NAME>"
                        + "<OUTCOME>b</OUTCOME></VARIABLE><DEFINITION><FOR>a</FOR><TABLE>1</TABLE></DEFINITION></NETWORK></BIF>";
        assertEquals(
                "été",
                Texts.read("m.xml", french.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                        .name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "<TABLE>0.1 0.8</TABLE> # found the table of a adding up to 0.9, expected a sum of 1",
                "<TABLE>1</TABLE> # found 1 number for a, expected 2, one for each state",
                "<TABLE>1 x</TABLE> # found x, expected the numbers of a table",
                "<TABLE>2 -1</TABLE> # found the probability 2, expected a number from 0 to 1",
                "<TABLE>1 <b/></TABLE> # found the element b, expected text",
                "<GIVEN>q</GIVEN><TABLE>1 0</TABLE> # found the unknown variable q, expected a variable that the model declares",
                "<GIVEN>a</GIVEN><TABLE>1 0</TABLE> # found the cycle a → a, expected a graph without cycles",
                "<FOR>a</FOR><TABLE>1 0</TABLE> # found 2 FOR, expected one FOR in a DEFINITION",
                "text # found the text text, expected an element",
                "<FOO/> # found the element FOO, expected FOR, GIVEN, TABLE or PROPERTY",
                "&nothing; # found what is no XML (The entity \"nothing\" was referenced, but not declared.), expected a network in XMLBIF",
            })
    void a_definition_that_is_wrong_is_refused(String definition, String message) {
        Texts.assertRefused(
                "m.xml, line 3: " + message,
                "m.xml",
                "<BIF><NETWORK>\n<VARIABLE><NAME>a</NAME><OUTCOME>y</OUTCOME><OUTCOME>n</OUTCOME></VARIABLE>\n"
                        + "<DEFINITION><FOR>a</FOR>" + definition + "</DEFINITION></NETWORK></BIF>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "<html/> # found the element html, expected BIF",
                "<BIF/> # found no NETWORK, expected one NETWORK in BIF",
                "<BIF><NETWORK/></BIF> # found no variable, expected a model with at least one",
                "<BIF><NETWORK/><NETWORK/></BIF> # found the element NETWORK, expected one NETWORK in BIF",
                "<BIF><NETWORK> # found what is no XML (XML document structures must start and end within the same entity.), expected a network in XMLBIF",
                "<BIF><NETWORK><VARIABLE TYPE=\"decision\"><NAME>d</NAME></VARIABLE></NETWORK></BIF> # found the type decision of d, expected nature, as decisions and utilities are no causes",
                "<BIF><NETWORK><VARIABLE><OUTCOME>d</OUTCOME></VARIABLE></NETWORK></BIF> # found a variable without a NAME, expected a NAME",
            })
    void a_document_that_is_wrong_is_refused(String document, String message) {
        Texts.assertRefused("m.xml, line 1: " + message, "m.xml", document);
    }

    @Test
    void entities_are_refused_and_nothing_outside_is_read() {
        String refusal = "m.xml, line 1: found a declaration of entities, expected a document type without any";
        Texts.assertRefused(refusal, "m.xml", "<!DOCTYPE BIF [<!ENTITY a \"b\">]><BIF VERSION=\"&a;\"/>");
        Texts.assertRefused(refusal, "m.xml", "<!DOCTYPE BIF [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]><BIF/>");
        assertEquals(
                3,
                Texts.read(
                                "m.xml",
                                "<!DOCTYPE BIF SYSTEM \"http://localhost:1/bif.dtd\">"
                                        + DOGS.substring(DOGS.indexOf("<BIF")))
                        .size());
    }
}
