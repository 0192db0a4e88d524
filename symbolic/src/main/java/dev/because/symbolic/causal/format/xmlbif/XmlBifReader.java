package dev.because.symbolic.causal.format.xmlbif;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.format.source.AssumedProperty;
import dev.because.symbolic.causal.format.source.Declaration;
import dev.because.symbolic.causal.format.source.Draft;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.causal.format.source.TableDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads XMLBIF 0.3 (Cozman 1998), as JavaBayes, Weka and others write it. The numbers of a table stand row by row: the
 * variable's own states run fastest, then those of the parent given last.
 */
public final class XmlBifReader {
    /** A definition, which may stand before its variables. */
    private record Definition(List<Text> variables, List<Text> given, List<Text> tables, Place place) {}

    /** What an element holds, and where. */
    private record Text(String text, Place place) {}

    private final ModelSource source;
    private final Draft draft;
    private final List<Definition> definitions = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> assumption = Optional.empty();

    private XmlBifReader(ModelSource source) {
        this.source = source;
        this.draft = new Draft(source.name());
    }

    /** The network of a file, which may be packed with gzip. @throws BadInputException with the line, if it is none */
    public static BayesianNetwork read(Path file) {
        return read(ModelSource.open(file));
    }

    /** The network of a source. @throws BadInputException with the line, if it is none */
    public static BayesianNetwork read(ModelSource source) {
        XmlBifReader reader = new XmlBifReader(source);
        try (XmlElements elements = new XmlElements(source)) {
            reader.document(elements);
        }
        return reader.network();
    }

    private void document(XmlElements elements) {
        elements.root("BIF");
        boolean found = false;
        while (elements.child()) {
            if (!elements.is("NETWORK") || found) {
                throw elements.wrong("one NETWORK in BIF");
            }
            found = true;
            networkElement(elements);
        }
        if (!found) {
            throw elements.place().refusal("no NETWORK", "one NETWORK in BIF");
        }
        elements.end();
    }

    private void networkElement(XmlElements elements) {
        while (elements.child()) {
            if (elements.is("NAME")) {
                name = Optional.of(elements.text()).filter(text -> !text.isBlank());
            } else if (elements.is("PROPERTY")) {
                assumption = AssumedProperty.of(elements.text()).or(() -> assumption);
            } else if (elements.is("VARIABLE")) {
                variable(elements);
            } else if (elements.is("DEFINITION") || elements.is("PROBABILITY")) {
                definition(elements);
            } else {
                throw elements.wrong("NAME, PROPERTY, VARIABLE or DEFINITION");
            }
        }
    }

    private void variable(XmlElements elements) {
        Place place = elements.place();
        Optional<String> type = elements.attribute("TYPE");
        Optional<String> variable = Optional.empty();
        List<String> states = new ArrayList<>();
        while (elements.child()) {
            if (elements.is("NAME")) {
                if (variable.isPresent()) {
                    throw elements.wrong("one NAME in VARIABLE");
                }
                variable = Optional.of(elements.text());
            } else if (elements.is("OUTCOME") || elements.is("VALUE")) {
                states.add(elements.text());
            } else if (elements.is("PROPERTY")) {
                elements.text();
            } else {
                throw elements.wrong("NAME, OUTCOME or PROPERTY");
            }
        }
        String named = variable.orElseThrow(() -> place.refusal("a variable without a NAME", "a NAME"));
        type.filter(text -> !text.equalsIgnoreCase("nature") && !text.equalsIgnoreCase("discrete"))
                .ifPresent(text -> {
                    throw place.refusal(
                            "the type " + Numbers.shortened(text) + " of " + Numbers.shortened(named),
                            "nature, as decisions and utilities are no causes");
                });
        draft.declare(named, states, place);
    }

    private void definition(XmlElements elements) {
        Definition definition =
                new Definition(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), elements.place());
        while (elements.child()) {
            Place place = elements.place();
            if (elements.is("FOR")) {
                definition.variables.add(new Text(elements.text(), place));
            } else if (elements.is("GIVEN")) {
                definition.given.add(new Text(elements.text(), place));
            } else if (elements.is("TABLE")) {
                definition.tables.add(new Text(elements.text(), place));
            } else if (elements.is("PROPERTY")) {
                elements.text();
            } else {
                throw elements.wrong("FOR, GIVEN, TABLE or PROPERTY");
            }
        }
        definitions.add(definition);
    }

    private BayesianNetwork network() {
        for (Definition definition : definitions) {
            Text variable = only(definition.variables, "FOR", definition.place);
            Declaration declaration = draft.variable(variable.text, variable.place);
            definition.given.forEach(given -> draft.variable(given.text, given.place));
            List<Declaration> parents = draft.parents(
                    declaration, definition.given.stream().map(Text::text).toList(), definition.place);
            Text numbers = only(definition.tables, "TABLE", definition.place.field(variable.text));
            TableDraft table = draft.table(declaration, parents, definition.place);
            table.all(TableText.numbers(numbers.text, numbers.place), numbers.place);
            draft.define(table, definition.place);
        }
        return draft.network(name.orElseGet(() -> ModelSource.plainName(source.name())), assumption);
    }

    private static Text only(List<Text> texts, String element, Place place) {
        if (texts.size() != 1) {
            throw place.refusal(
                    (texts.isEmpty() ? "no" : Integer.toString(texts.size())) + " " + element,
                    "one " + element + " in a DEFINITION");
        }
        return texts.get(0);
    }
}
