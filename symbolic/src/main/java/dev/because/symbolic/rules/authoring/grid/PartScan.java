package dev.because.symbolic.rules.authoring.grid;

import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.expert.Place;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML part of a workbook through, with the JDK's own reader and not the one that will read it in earnest. */
final class PartScan {
    private static final int DEEPEST = 64;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

    private final String file;
    private final String part;

    PartScan(String file, String part) {
        this.file = file;
        this.part = part;
    }

    /** @throws UnreadableException if it is no XML, or holds something that could act */
    void scan(byte[] content) {
        if (content.length == 0) {
            return;
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            Optional<String> textCell = Optional.empty();
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw refusal("a document type definition", "plain XML without one");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw refusal("elements more than " + DEEPEST + " deep", "a workbook");
                    }
                    textCell = element(reader, textCell);
                }
            }
        } catch (XMLStreamException e) {
            throw refusal("broken XML", "a workbook saved as xlsx");
        }
    }

    /** Looks at an element; keeps the address of a cell of text as long as its content is read. */
    private Optional<String> element(XMLStreamReader reader, Optional<String> textCell) {
        switch (reader.getLocalName()) {
            case "c" -> {
                return cell(reader);
            }
            case "f" ->
                textCell.ifPresent(address -> {
                    // The reading library takes such a cell for plain text.
                    throw refusal("a formula in cell " + address, "its value");
                });
            case "Relationship" -> {
                if (attribute(reader, "TargetMode").equalsIgnoreCase("external")
                        && !attribute(reader, "Type").endsWith("/hyperlink")) {
                    throw refusal(
                            "a link to " + attribute(reader, "Target"), "a workbook without links to other files");
                }
            }
            case "Override", "Default" -> {
                if (attribute(reader, "ContentType").toLowerCase(Locale.ROOT).contains("macro")) {
                    throw refusal("macros", "a workbook without macros, saved as xlsx");
                }
            }
            default -> {}
        }
        return textCell;
    }

    private Optional<String> cell(XMLStreamReader reader) {
        String address = attribute(reader, "r");
        Matcher matcher = ADDRESS.matcher(address);
        if (part.toLowerCase(Locale.ROOT).contains("worksheets/") && !address.isEmpty()) {
            // The library makes room for all columns before it.
            if (!matcher.matches() || column(matcher.group(1)) >= Spreadsheet.MOST_COLUMNS) {
                throw refusal("a cell " + address, "at most " + Spreadsheet.MOST_COLUMNS + " columns");
            }
        }
        String type = attribute(reader, "t");
        return type.equals("s") || type.equals("inlineStr") ? Optional.of(address) : Optional.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private UnreadableException refusal(String found, String expected) {
        return new UnreadableException(new Place(file, "part " + part), found, expected);
    }
}
