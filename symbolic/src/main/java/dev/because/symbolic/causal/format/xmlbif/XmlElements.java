package dev.because.symbolic.causal.format.xmlbif;

import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.logic.BadInputException;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through the elements of an XML document. A document type may be declared in it, as the format's own examples do, but
 * nothing outside is ever read, and a declaration of entities, which could blow a document up, is refused.
 */
final class XmlElements implements AutoCloseable {
    private static final String EXPECTED = "a network in XMLBIF";

    private final String file;
    private final XMLStreamReader reader;

    /** @throws BadInputException if it does not begin as XML does */
    XmlElements(ModelSource source) {
        this.file = source.name();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // the JDK's, whatever else is on the class path
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        try {
            this.reader = factory.createXMLStreamReader(new ByteArrayInputStream(source.bytes()));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    Place place() {
        return new Place(file, Math.max(1, reader.getLocation().getLineNumber()));
    }

    /** Goes to the first element. @throws BadInputException if it has another name */
    void root(String element) {
        while (step() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD
                    && Optional.ofNullable(reader.getText()).orElse("").contains("<!ENTITY")) {
                throw place().refusal("a declaration of entities", "a document type without any");
            }
        }
        if (!is(element)) {
            throw wrong(element);
        }
    }

    /** Goes to the next element within this one; false if there is none, and then this one has ended. */
    boolean child() {
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event == XMLStreamConstants.START_ELEMENT;
            }
            boolean text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            if (text && !reader.isWhiteSpace()) {
                throw place().refusal(
                                "the text " + Numbers.shortened(reader.getText().strip()), "an element");
            }
        }
    }

    boolean is(String element) {
        return reader.getLocalName().equalsIgnoreCase(element);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** The text of this element, to its end, without comments and blanks around. */
    String text() {
        StringBuilder text = new StringBuilder();
        while (step() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    text.append(' '); // so that it parts two numbers
                default -> throw wrong("text");
            }
        }
        return text.toString().strip();
    }

    /** Goes to the end of the document. @throws BadInputException if more follows */
    void end() {
        while (step() != XMLStreamConstants.END_DOCUMENT) {
            // comments
        }
    }

    BadInputException wrong(String expected) {
        String found = reader.hasName() ? "the element " + Numbers.shortened(reader.getLocalName()) : "something else";
        return place().refusal(found, expected);
    }

    private int step() {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private BadInputException broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        String message = Optional.ofNullable(e.getMessage()).orElse("broken");
        String problem = message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
        return new Place(file, line).refusal("what is no XML (" + problem.strip() + ")", EXPECTED);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
