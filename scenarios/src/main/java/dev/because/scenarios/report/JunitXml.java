package dev.because.scenarios.report;

import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The results as the XML that Maven Surefire writes and that build servers read: one {@code testsuite}, a
 * {@code testcase} for each scenario with its file as class name, seen from the folder that all files share, and within it {@code failure} or {@code skipped}.
 */
public final class JunitXml {
    private final XMLStreamWriter xml;
    private final Path common;

    private JunitXml(XMLStreamWriter xml, Path common) {
        this.xml = xml;
        this.common = common;
    }

    /** The whole document, to be written as UTF-8. */
    public static String of(List<ScenarioResult> results) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(xml, common(results)).suite(results);
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML to memory", e);
        }
    }

    private void suite(List<ScenarioResult> results) throws XMLStreamException {
        Summary summary = new Summary(results);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", "because scenarios");
        attribute("tests", String.valueOf(results.size()));
        attribute("failures", String.valueOf(summary.count(Outcome.Failed.class)));
        attribute("errors", "0");
        attribute("skipped", String.valueOf(summary.count(Outcome.Skipped.class)));
        attribute("time", seconds(results.stream().map(ScenarioResult::time).reduce(Duration.ZERO, Duration::plus)));
        for (ScenarioResult result : results) {
            testcase(result);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void testcase(ScenarioResult result) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute("name", result.scenario().name());
        attribute("classname", className(result));
        attribute("time", seconds(result.time()));
        if (result.outcome() instanceof Outcome.Failed failed) {
            xml.writeStartElement("failure");
            attribute("message", failed.reasons().get(0).lines().findFirst().orElse(""));
            attribute("type", "scenario");
            xml.writeCharacters(legal(String.join("\n", failed.reasons())));
            xml.writeEndElement();
        } else if (result.outcome() instanceof Outcome.Skipped skipped) {
            xml.writeEmptyElement("skipped");
            attribute("message", skipped.reason());
        }
        xml.writeEndElement();
    }

    /** The file as seen from the common folder, so that it does not depend on where that is. */
    private String className(ScenarioResult result) {
        return common.relativize(result.scenario().file().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /** The deepest folder that holds all files. */
    private static Path common(List<ScenarioResult> results) {
        List<Path> folders = results.stream()
                .map(result -> result.scenario().folder().normalize())
                .toList();
        Path common = folders.isEmpty() ? Path.of("").toAbsolutePath() : folders.get(0);
        for (Path folder : folders) {
            while (!folder.startsWith(common)) {
                common = Objects.requireNonNull(common.getParent(), "files with no root in common");
            }
        }
        return common;
    }

    private void attribute(String name, String value) throws XMLStreamException {
        // A line feed in an attribute would come back as a space from one reader and as itself from another.
        xml.writeAttribute(name, legal(value.replaceAll("\\s+", " ")));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    /** The text without characters that XML 1.0 cannot hold, each of them a replacement character instead. */
    private static String legal(String text) {
        return text.codePoints()
                .map(point -> isLegal(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
