package dev.because.symbolic.causal.format.bif;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.format.bif.BifTokens.Mark;
import dev.because.symbolic.causal.format.bif.Token.Kind;
import dev.because.symbolic.causal.format.source.AssumedProperty;
import dev.because.symbolic.causal.format.source.Draft;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.logic.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the Bayesian interchange format, BIF 0.15 (Cozman 1996), as the network repositories and programs write it: blocks in
 * any order, comments and properties anywhere, commas where they like, names quoted or not, the parents behind a bar or not.
 *
 * <p>The numbers of a {@code table} with parents stand, as the format has it, with the variable's own states running slowest
 * and the last parent fastest. Some programs write them row by row instead; where the numbers make rows that add up to one
 * only in that order, it is taken.
 */
public final class BifReader {
    private static final String UNNAMED = "unknown";

    private final ModelSource source;
    private final BifTokens tokens;
    private final Draft draft;
    private final List<Mark> tables = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> assumption = Optional.empty();

    private BifReader(ModelSource source) {
        this.source = source;
        this.tokens = new BifTokens(source.name(), source.text("a network in BIF"));
        this.draft = new Draft(source.name());
    }

    /**
     * The network of a file, which may be packed with gzip.
     *
     * @throws BadInputException with the line, if it is none
     */
    public static BayesianNetwork read(Path file) {
        return read(ModelSource.open(file));
    }

    /** The network of a source. @throws BadInputException with the line, if it is none */
    public static BayesianNetwork read(ModelSource source) {
        return new BifReader(source).network();
    }

    private BayesianNetwork network() {
        while (tokens.peek().kind() != Kind.END) {
            Token keyword = tokens.peek();
            if (keyword.is("network")) {
                networkBlock();
            } else if (keyword.is("variable")) {
                tokens.next();
                variableBlock();
            } else if (keyword.is("probability")) {
                tokens.next();
                tables.add(tokens.mark()); // a table may stand before its variables
                skipBlock();
            } else if (!skippedProperty()) {
                throw tokens.wrong("network, variable or probability");
            }
        }
        for (Mark table : tables) {
            tokens.back(table);
            new ProbabilityBlock(tokens, draft).read();
        }
        return draft.network(name.orElseGet(() -> ModelSource.plainName(source.name())), assumption);
    }

    private void networkBlock() {
        Place place = tokens.place();
        tokens.next();
        if (name.isPresent()) {
            throw place.refusal("a second network", "one network in a file");
        }
        String given = tokens.name("the network's name");
        name = Optional.of(given.isBlank() || given.equals(UNNAMED) ? ModelSource.plainName(source.name()) : given);
        tokens.expect('{', "{ after the network's name");
        while (!tokens.skip('}')) {
            if (!tokens.peek().is("property")) {
                throw tokens.wrong("a property, or } after the network's");
            }
            tokens.next();
            assumption =
                    AssumedProperty.of(BifTokens.unquoted(tokens.property())).or(() -> assumption);
        }
    }

    private boolean skippedProperty() {
        boolean there = tokens.peek().is("property");
        if (there) {
            tokens.next();
            tokens.property();
        }
        return there;
    }

    private void variableBlock() {
        Place place = tokens.place();
        String variable = tokens.name("the variable's name");
        tokens.expect('{', "{ after the name " + Numbers.shortened(variable));
        Optional<List<String>> states = Optional.empty();
        while (!tokens.skip('}')) {
            if (tokens.peek().is("type")) {
                if (states.isPresent()) {
                    throw tokens.wrong("one type for the variable " + Numbers.shortened(variable));
                }
                states = Optional.of(states());
            } else if (!skippedProperty()) {
                throw tokens.wrong("the type of " + Numbers.shortened(variable) + ", a property, or } after them");
            }
        }
        draft.declare(
                variable,
                states.orElseThrow(() -> place.refusal(
                        "no type for the variable " + Numbers.shortened(variable),
                        "type discrete [ n ] { its states }")),
                place);
    }

    /** {@code type discrete [ 2 ] { yes, no };}, of which the last semicolon may be missing. */
    private List<String> states() {
        tokens.next();
        if (!tokens.peek().is("discrete")) {
            throw tokens.wrong("the type discrete");
        }
        tokens.next();
        tokens.expect('[', "[ and the number of states");
        Place place = tokens.place();
        String count = tokens.name("the number of states");
        tokens.expect(']', "] after the number of states");
        tokens.expect('{', "{ before the states");
        List<String> states = new ArrayList<>();
        while (!tokens.skip('}')) {
            states.add(tokens.name("a state, or } after the last"));
            tokens.skip(',');
        }
        tokens.skip(';');
        if (!count.matches("0*" + states.size())) {
            throw place.refusal(
                    "[ " + Numbers.shortened(count) + " ] for " + states.size() + " states",
                    "the number of states that are listed");
        }
        return states;
    }

    /** Goes on past a block, whose braces may only stand where they open and close something. */
    private void skipBlock() {
        Place place = tokens.place();
        while (!tokens.peek().is('{')) {
            if (tokens.next().kind() == Kind.END) {
                throw place.refusal("the end of the file", "{ and a table");
            }
        }
        tokens.next();
        while (!tokens.skip('}')) {
            if (tokens.peek().kind() == Kind.END) {
                throw place.refusal("a block of probabilities that does not end", "} after it");
            }
            if (!skippedProperty()) {
                tokens.next();
            }
        }
    }
}
