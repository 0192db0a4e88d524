package dev.because.explain.answer.circuit;

import dev.because.explain.answer.Answered;
import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.evidence.CircuitEvidence.FoundCircuit;
import dev.because.explain.evidence.CircuitEvidence.Judged;
import dev.because.explain.facts.CircuitFact;
import dev.because.explain.justification.Claim;
import dev.because.explain.render.logic.FidelityTable;
import dev.because.explain.render.logic.GateDiagram;
import dev.because.explain.render.logic.KarnaughDrawing;
import dev.because.explain.render.logic.TwoLevel;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The pictures of a circuit: its gates, and a table of how it does beside its rivals. */
final class CircuitFigures {
    private final Answered answered;
    private final CircuitEvidence evidence;

    private CircuitFigures(Answered answered, CircuitEvidence evidence) {
        this.answered = answered;
        this.evidence = evidence;
    }

    static List<Figure> of(Answered answered, CircuitEvidence evidence) {
        return evidence.circuits().isEmpty() ? List.of() : new CircuitFigures(answered, evidence).figures();
    }

    private List<Figure> figures() {
        FoundCircuit best = evidence.circuits().get(0);
        Map<String, String> names = evidence.inputs().stream()
                .collect(Collectors.toMap(CircuitEvidence.CutInput::address, CircuitEvidence.CutInput::name));
        Ports ports = new Ports(
                best.inputs().stream().map(names::get).toList(),
                List.of(evidence.subject().title()));
        Cover cover = Cover.of(
                best.inputs().size(), best.cubes().stream().map(Cube::parse).toList());
        TwoLevel circuit = best.products() ? TwoLevel.sum(ports, cover) : TwoLevel.product(ports, cover);
        Set<String> found = claims(fact -> fact instanceof CircuitFact.FoundCircuit claim && claim.circuit() == 1);
        List<Figure> figures = new ArrayList<>(List.of(
                GateDiagram.of(circuit, found),
                FidelityTable.of(
                        rows(),
                        evidence.counts().test(),
                        evidence.subject().row() + "s",
                        claims(fact -> fact instanceof CircuitFact.CircuitFidelity
                                || fact instanceof CircuitFact.TreeFidelity))));
        if (KarnaughDrawing.canShow(best.inputs().size())) {
            figures.add(KarnaughDrawing.of(learned(ports, best), circuit, 0, found));
        }
        return List.copyOf(figures);
    }

    /** What the circuit had to follow; all else does not matter. */
    private static Specification learned(Ports ports, FoundCircuit best) {
        Specification rows = Specification.ofRows(
                best.inputs().size(),
                row -> best.learned().yes().contains(row),
                row -> !best.learned().yes().contains(row)
                        && !best.learned().no().contains(row));
        return new Specification(ports, rows.on(), rows.dontCare());
    }

    private List<FidelityTable.Row> rows() {
        List<FidelityTable.Row> rows = new ArrayList<>();
        rows.add(row(
                evidence.circuits().get(0).text(), evidence.circuits().get(0).judged()));
        evidence.tree()
                .ifPresent(tree -> rows.add(row(
                        "a decision tree of " + tree.questions() + (tree.questions() == 1 ? " question" : " questions"),
                        tree.judged())));
        rows.add(majority());
        evidence.circuits().stream().skip(1).forEach(other -> rows.add(row(other.text(), other.judged())));
        return rows;
    }

    /** The answer that most rows have, for every row. */
    private FidelityTable.Row majority() {
        int test = evidence.counts().test();
        int yes = evidence.counts().testYes();
        boolean answer = 2 * yes > test;
        return new FidelityTable.Row(
                "always " + (answer ? "yes" : "no") + ", as most "
                        + evidence.subject().row() + "s",
                answer ? yes : test - yes,
                FidelityTable.Share.of(0.5),
                FidelityTable.Share.of(answer ? (double) yes / test : 0),
                FidelityTable.Share.of(answer ? 1 : 0));
    }

    private static FidelityTable.Row row(String name, Judged judged) {
        String said =
                name.length() <= CircuitFact.LONGEST_SAID ? name : name.substring(0, CircuitFact.LONGEST_SAID) + " …";
        return new FidelityTable.Row(
                said,
                judged.yesYes() + judged.noNo(),
                share(judged.balanced()),
                share(judged.precision()),
                share(judged.recall()));
    }

    private static FidelityTable.Share share(CircuitEvidence.Share share) {
        return new FidelityTable.Share(share.share(), share.least(), share.greatest());
    }

    /** The claims of some facts about the best circuit. */
    private Set<String> claims(Predicate<Object> some) {
        return answered.explanation().claims().stream()
                .filter(claim -> some.test(claim.statement()))
                .map(Claim::id)
                .collect(Collectors.toSet());
    }
}
