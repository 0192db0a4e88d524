package dev.because.explain.source;

import dev.because.explain.justification.Source;
import dev.because.explain.source.FunctionOptions.GivenBy;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Literal;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Two functions that are to be compared, of the inputs of both, which are the same where they have the same name.
 *
 * @param first the one
 * @param second the other, its outputs called as those of the first
 * @param sources the files that they were read from
 */
public record TwoFunctions(Specification first, Specification second, List<Source> sources) {
    public TwoFunctions {
        sources = List.copyOf(sources);
    }

    /**
     * Reads both.
     *
     * @throws BadInputException if they have different numbers of outputs
     * @throws dev.because.symbolic.logic.BadInputException if one cannot be read
     */
    public static TwoFunctions open(GivenBy.Two pair, Path relativeTo) {
        NamedFunction one = NamedFunction.open(new GivenBy.Text(pair.verify(), ""), relativeTo);
        NamedFunction other = NamedFunction.open(new GivenBy.Text(pair.against(), ""), relativeTo);
        if (one.functions().outputs() != other.functions().outputs()) {
            throw new BadInputException(
                    pair.against(),
                    other.functions().outputs() + " outputs",
                    one.functions().outputs() + ", as many as " + pair.verify() + " has");
        }
        Set<String> names = new LinkedHashSet<>(one.functions().ports().inputs());
        names.addAll(other.functions().ports().inputs());
        Ports ports = new Ports(List.copyOf(names), one.functions().ports().outputs());
        List<Source> sources = new ArrayList<>(one.sources());
        other.sources()
                .forEach(source -> sources.add(new Source("s" + (sources.size() + 1), source.path(), source.sha256())));
        return new TwoFunctions(lifted(one.functions(), ports), lifted(other.functions(), ports), sources);
    }

    private static Specification lifted(Specification functions, Ports ports) {
        List<String> names = functions.ports().inputs();
        List<Integer> places =
                names.stream().map(name -> ports.inputs().indexOf(name)).toList();
        return new Specification(
                ports, lifted(functions.on(), places, ports), lifted(functions.dontCare(), places, ports));
    }

    private static Cover lifted(Cover cover, List<Integer> places, Ports ports) {
        int inputs = ports.inputs().size();
        return new Cover(
                inputs,
                cover.outputs(),
                cover.terms().stream()
                        .map(term -> new Term(
                                Cube.of(
                                        inputs,
                                        term.cube().literals().stream()
                                                .map(literal ->
                                                        new Literal(places.get(literal.input()), literal.positive()))
                                                .toList()),
                                term.outputs()))
                        .toList());
    }
}
