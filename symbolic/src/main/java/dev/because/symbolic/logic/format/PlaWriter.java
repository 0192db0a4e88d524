package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.List;

/** Writes covers as PLA files in Berkeley's format, which {@link PlaReader} and espresso read. */
public final class PlaWriter {
    private PlaWriter() {}

    /** A cover as a file of type f, with the names of inputs and outputs; the terms in their order. */
    public static String write(Ports ports, Cover cover) {
        StringBuilder text = head(ports, PlaType.F, cover.termCount());
        append(text, cover, '1');
        return text.append(".e\n").toString();
    }

    /** What a function must do, as a file of type fd. */
    public static String write(Specification specification) {
        StringBuilder text = head(
                specification.ports(),
                PlaType.FD,
                specification.on().termCount() + specification.dontCare().termCount());
        append(text, specification.on(), '1');
        append(text, specification.dontCare(), '-');
        return text.append(".e\n").toString();
    }

    private static StringBuilder head(Ports ports, PlaType type, int terms) {
        StringBuilder head = new StringBuilder()
                .append(".i ")
                .append(ports.inputs().size())
                .append("\n.o ")
                .append(ports.outputs().size());
        appendNames(head, "\n.ilb", ports.inputs());
        appendNames(head, "\n.ob", ports.outputs());
        return head.append("\n.type ")
                .append(type.word())
                .append("\n.p ")
                .append(terms)
                .append('\n');
    }

    /** Names may have no blanks in a PLA; where they would no longer differ without, there are none. */
    private static void appendNames(StringBuilder head, String directive, List<String> names) {
        List<String> writable = names.stream()
                .map(name -> name.replaceAll("[\\s#]", "_").replaceFirst("^\\.", "_"))
                .distinct()
                .toList();
        if (writable.size() == names.size()) {
            head.append(directive);
            writable.forEach(name -> head.append(' ').append(name));
        }
    }

    private static void append(StringBuilder text, Cover cover, char mark) {
        for (Term term : cover.terms()) {
            text.append(term.cube()).append(' ');
            for (int output = 0; output < cover.outputs(); output++) {
                // In type fd a 0 says nothing; ~ says that in every type.
                text.append(term.outputs().contains(output) ? mark : mark == '1' ? '0' : '~');
            }
            text.append('\n');
        }
    }
}
