package dev.because.symbolic.causal.format.xmlbif;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.format.source.AssumedProperty;
import dev.because.symbolic.causal.format.source.Expansion;
import dev.because.symbolic.causal.format.source.ModelFile;
import dev.because.symbolic.causal.format.source.WritableNames;
import java.nio.file.Path;

/** Writes XMLBIF 0.3, with its document type, and with all digits of each number: {@link XmlBifReader} reads the same network. */
public final class XmlBifWriter {
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE BIF [
              <!ELEMENT BIF ( NETWORK )*>
              <!ATTLIST BIF VERSION CDATA #REQUIRED>
              <!ELEMENT NETWORK ( NAME, ( PROPERTY | VARIABLE | DEFINITION )* )>
              <!ELEMENT NAME (#PCDATA)>
              <!ELEMENT VARIABLE ( NAME, ( OUTCOME | PROPERTY )* )>
              <!ATTLIST VARIABLE TYPE (nature|decision|utility) "nature">
              <!ELEMENT OUTCOME (#PCDATA)>
              <!ELEMENT DEFINITION ( FOR | GIVEN | TABLE | PROPERTY )*>
              <!ELEMENT FOR (#PCDATA)>
              <!ELEMENT GIVEN (#PCDATA)>
              <!ELEMENT TABLE (#PCDATA)>
              <!ELEMENT PROPERTY (#PCDATA)>
            ]>
            <BIF VERSION="0.3">
            <NETWORK>
            """;

    private XmlBifWriter() {}

    /** Writes a file, packed with gzip if it ends with {@code .gz}. @throws dev.because.symbolic.logic.BadInputException as {@link #text} */
    public static void write(BayesianNetwork network, Path file) {
        ModelFile.write(file, text(network));
    }

    /**
     * The network in XMLBIF.
     *
     * @throws dev.because.symbolic.logic.BadInputException if a noisy-MAX of it has too many causes for a table, or a name
     *     cannot be written
     */
    public static String text(BayesianNetwork network) {
        WritableNames.check(network);
        StringBuilder xml = new StringBuilder(HEAD);
        element("NAME", network.name(), xml).append('\n');
        network.assumption().ifPresent(assumption -> element("PROPERTY", AssumedProperty.written(assumption), xml)
                .append('\n'));
        for (Node node : network.nodes()) {
            xml.append("<VARIABLE TYPE=\"nature\">");
            element("NAME", node.variable().name(), xml);
            node.variable().states().forEach(state -> element("OUTCOME", state, xml));
            xml.append("</VARIABLE>\n");
        }
        network.nodes().forEach(node -> definition(network, node, xml));
        return xml.append("</NETWORK>\n</BIF>\n").toString();
    }

    private static void definition(BayesianNetwork network, Node node, StringBuilder xml) {
        xml.append("<DEFINITION>");
        element("FOR", node.variable().name(), xml);
        node.parents().forEach(parent -> element("GIVEN", parent, xml));
        ProbabilityTable table = Expansion.table(node.mechanism(), node.variable(), network.name());
        double[] values = table.values();
        xml.append("\n<TABLE>");
        for (int i = 0; i < values.length; i++) {
            xml.append(i > 0 && i % table.states() == 0 ? "\n  " : " ").append(values[i]);
        }
        xml.append(" </TABLE></DEFINITION>\n");
    }

    private static StringBuilder element(String name, String text, StringBuilder xml) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return xml.append('<')
                .append(name)
                .append('>')
                .append(escaped)
                .append("</")
                .append(name)
                .append('>');
    }
}
