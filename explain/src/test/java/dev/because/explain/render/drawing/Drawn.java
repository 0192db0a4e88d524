package dev.because.explain.render.drawing;

import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads a drawing as a strict reader of XML does, and what it shows from its coordinates. */
public final class Drawn {
    private static final Pattern POINT = Pattern.compile("(-?[0-9.]+)[ ,](-?[0-9.]+)");
    private static final Pattern LINE = Pattern.compile("M(-?[0-9.]+) (-?[0-9.]+)((?: L-?[0-9.]+ -?[0-9.]+)+)");

    private Drawn() {}

    public record Point(double x, double y) {}

    public record Segment(Point from, Point to) {
        public boolean level() {
            return from.y() == to.y();
        }

        /** Whether the two lie on the same line, nearer than said, along some way. */
        public boolean liesOn(Segment other, double apart) {
            if (level() != other.level()) {
                return false;
            }
            double across = level() ? from.y() - other.from.y() : from.x() - other.from.x();
            double begin = Math.max(low(), other.low());
            double end = Math.min(high(), other.high());
            return Math.abs(across) < apart && end - begin > 0.5;
        }

        private double low() {
            return level() ? Math.min(from.x(), to.x()) : Math.min(from.y(), to.y());
        }

        private double high() {
            return level() ? Math.max(from.x(), to.x()) : Math.max(from.y(), to.y());
        }
    }

    public static Element root(Figure figure) {
        try {
            String markup = "<figure>" + ((Drawing) figure.content()).markup() + "</figure>";
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** The elements of a name that have a class, in the document's order. */
    public static List<Element> all(Element root, String element, String style) {
        NodeList nodes = root.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .filter(found -> style.isEmpty()
                        || List.of(found.getAttribute("class").split(" ")).contains(style))
                .toList();
    }

    public static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The points of a path in which every number is a coordinate. */
    public static List<Point> points(String path) {
        List<Point> points = new ArrayList<>();
        Matcher matcher = POINT.matcher(path);
        while (matcher.find()) {
            points.add(new Point(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
        }
        return points;
    }

    /** The straight pieces of a path of nothing else. */
    public static List<Segment> segments(String path) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = LINE.matcher(path);
        while (matcher.find()) {
            List<Point> points = points(matcher.group());
            for (int i = 1; i < points.size(); i++) {
                segments.add(new Segment(points.get(i - 1), points.get(i)));
            }
        }
        return segments;
    }
}
