package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.format.SourceText.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads PLA files in Berkeley's format, as espresso does: {@code .i}, {@code .o}, {@code .ilb}, {@code .ob}, {@code .p} (which
 * is not believed), {@code .type} f, fd, fr or fdr (fd where there is none), {@code .phase} of ones only, {@code .e} or
 * {@code .end}; and cubes, with blanks or bars between their characters if one likes, that may run over lines. Words before
 * {@code .i} are passed over. Symbolic and multiple-valued variables are refused.
 */
public final class PlaReader {
    private final SourceText text;
    private int inputs;
    private int outputs;
    private Optional<List<String>> inputNames = Optional.empty();
    private Optional<List<String>> outputNames = Optional.empty();
    private Optional<PlaType> type = Optional.empty();
    private final List<PlaLine> lines = new ArrayList<>();

    private PlaReader(SourceText text) {
        this.text = text;
    }

    /**
     * Reads a PLA.
     *
     * @param name what to call it in messages
     * @param text all of it
     * @throws BadInputException if it is none, with line and column, or contradicts itself, with both lines
     */
    public static Specification read(String name, String text) {
        PlaReader reader = new PlaReader(new SourceText(name, text, '#'));
        reader.readLines();
        Ports lettered = Ports.lettered(reader.inputs, reader.outputs);
        Ports ports =
                new Ports(reader.inputNames.orElse(lettered.inputs()), reader.outputNames.orElse(lettered.outputs()));
        return new PlaSets(name, ports, reader.type.orElse(PlaType.FD), reader.lines).specification();
    }

    private void readLines() {
        boolean more = true;
        while (more) {
            text.skipBlankLines();
            if (text.peek() == SourceText.END) {
                more = false;
            } else if (text.peek() == '.') {
                more = readDirective();
            } else if (inputs == 0) {
                text.skipLine();
            } else {
                readCube();
            }
        }
        if (inputs == 0 || outputs == 0) {
            throw text.wrong("the end", inputs == 0 ? ".i with the number of inputs" : ".o with the number of outputs");
        }
    }

    /** Reads a line that begins with a point, and says whether there may be more. */
    private boolean readDirective() {
        Place place = text.place();
        String word = text.word();
        switch (word) {
            case ".i" -> inputs = readCount(place, word, inputs);
            case ".o" -> outputs = readCount(place, word, outputs);
            case ".ilb" -> inputNames = Optional.of(readNames(place, word, inputs));
            case ".ob", ".olb" -> outputNames = Optional.of(readNames(place, word, outputs));
            case ".type" -> readType(place);
            case ".phase" -> readPhase();
            case ".p" -> text.skipLine();
            case ".e", ".end" -> {
                return false;
            }
            default ->
                throw text.wrong(
                        place, word, ".i, .o, .ilb, .ob, .type, .phase, .p or .e: two-valued inputs and outputs only");
        }
        text.skipBlanks();
        if (text.peek() != '\n' && text.peek() != SourceText.END) {
            throw text.wrong(text.found(), "nothing more after " + word);
        }
        return true;
    }

    private int readCount(Place place, String word, int before) {
        if (before != 0 || !lines.isEmpty()) {
            throw text.wrong(place, word + " again", word + " once, before the cubes");
        }
        text.skipBlanks();
        Place at = text.place();
        String number = text.word();
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw text.wrong(at, number.isEmpty() ? "nothing" : number, "how many, at least 1");
        }
        return Integer.parseInt(number);
    }

    private List<String> readNames(Place place, String word, int count) {
        if (count == 0) {
            throw text.wrong(place, word, "the number of them first, with " + (word.equals(".ilb") ? ".i" : ".o"));
        }
        List<String> names = new ArrayList<>();
        Set<String> different = new HashSet<>();
        while (names.size() < count) {
            text.skipBlankLines();
            Place at = text.place();
            if (text.peek() == '.' || text.peek() == SourceText.END) {
                throw text.wrong(at, names.size() + " names after " + word, count + " names");
            }
            String name = text.word();
            if (at.line() > place.line() && name.matches("[-01~|]{2,}")) {
                throw text.wrong(at, "a cube after " + names.size() + " names of " + word, count + " names");
            }
            if (!different.add(name)) {
                throw text.wrong(at, "the name " + name + " again", count + " different names after " + word);
            }
            names.add(name);
        }
        return names;
    }

    private void readType(Place place) {
        if (type.isPresent() || !lines.isEmpty()) {
            throw text.wrong(
                    place, type.isPresent() ? ".type again" : ".type after cubes", ".type once, before the cubes");
        }
        text.skipBlanks();
        Place at = text.place();
        String word = text.word();
        type = PlaType.named(word);
        if (type.isEmpty()) {
            throw text.wrong(at, word.isEmpty() ? "nothing" : word, "one of " + PlaType.words());
        }
    }

    private void readPhase() {
        text.skipBlanks();
        Place at = text.place();
        String phase = text.word();
        if (!phase.matches("1+") || phase.length() != outputs) {
            throw text.wrong(
                    at, phase.isEmpty() ? "nothing" : phase, outputs + " ones: outputs as they are, none negated");
        }
    }

    private void readCube() {
        if (outputs == 0) {
            throw text.wrong(text.found(), ".o with the number of outputs before the cubes");
        }
        Place start = text.place();
        StringBuilder characters = new StringBuilder();
        Place lineEnd = start;
        while (characters.length() < inputs + outputs) {
            skipBars();
            if (text.peek() == '\n') {
                lineEnd = text.place();
                text.skipBlankLines();
            } else if (text.peek() == SourceText.END || text.peek() == '.') {
                throw tooShort(text.line() == start.line() ? text.place() : lineEnd, characters.length());
            } else {
                characters.append(readPlace(characters.length() < inputs));
            }
        }
        skipBars();
        if (text.peek() != '\n' && text.peek() != SourceText.END) {
            throw text.line() == start.line()
                    ? text.wrong(text.found(), "the end of the line after " + inOut() + " places")
                    : text.wrong(lineEnd, "a cube that ends here, or within the next line", inOut() + " places");
        }
        lines.add(new PlaLine(
                start.line(),
                Cube.parse(characters.substring(0, inputs).replace('2', '-')),
                characters.substring(inputs)));
    }

    private BadInputException tooShort(Place place, int length) {
        return text.wrong(place, "the end of a cube after " + length + " places", inOut() + " places");
    }

    private String inOut() {
        return inputs + " and " + outputs;
    }

    private void skipBars() {
        text.skipBlanks();
        while (text.peek() == '|') {
            text.next();
            text.skipBlanks();
        }
    }

    private char readPlace(boolean input) {
        boolean fits = input
                ? "012-".indexOf(text.peek()) >= 0
                : PlaType.FDR.mark(text.peek()).isPresent();
        if (!fits) {
            throw text.wrong(text.found(), input ? "0, 1 or - for an input" : "0, 1, - or ~ for an output");
        }
        return text.next();
    }
}
