package dev.because.explain.render.causal;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.CaseStep.Subject;
import dev.because.explain.facts.CausalFact.ActivePath;
import dev.because.explain.facts.CausalFact.Asked;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.facts.Proposition;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of a diagnosis: which they are, and what they show beside the network's probabilities, stands in its claims. So
 * each picture comes beside the sentences that rest on the same claims.
 */
public final class DiagnosisFigures {
    private static final Pattern ARROW = Pattern.compile("[→←]");

    private final List<Claim> claims;
    private final BayesianNetwork network;

    private DiagnosisFigures(Explanation explanation, BayesianNetwork network) {
        this.claims = explanation.claims();
        this.network = network;
    }

    /**
     * The causal graph; the ladder of the findings' weights for the hypothesis that is told of, in the order given; their
     * weights for it against its rival, if it has one; and all causes before and after. What the claims do not speak of has no
     * picture.
     *
     * @param explanation the diagnosis
     * @param network its model, with all arrows
     * @param before what is believed of each variable before the findings
     * @param after the same with them; empty if they contradict the model
     * @param findings what is known
     */
    public static List<Figure> of(
            Explanation explanation,
            BayesianNetwork network,
            Posteriors before,
            Optional<Posteriors> after,
            Findings findings) {
        if (after.isEmpty()) {
            return List.of();
        }
        DiagnosisFigures figures = new DiagnosisFigures(explanation, network);
        CausalCase shown = CausalCase.of(network, before, after.get(), findings);
        List<Figure> all = new ArrayList<>();
        figures.weights().ifPresent(all::add);
        figures.contrast().ifPresent(all::add);
        figures.causes().ifPresent(all::add);
        all.add(figures.graph(shown));
        return List.copyOf(all);
    }

    /**
     * The causal graph before and after an action, whose arrows into it are cut.
     *
     * @param explanation the diagnosis
     * @param network its model, with all arrows
     * @param now what is believed of each variable given the findings
     * @param done the same if the action is taken
     * @param findings what is known that the action does not change
     * @return empty if nothing is claimed of an action
     */
    public static Optional<Figure> ofAction(
            Explanation explanation, BayesianNetwork network, Posteriors now, Posteriors done, Findings findings) {
        DiagnosisFigures figures = new DiagnosisFigures(explanation, network);
        Optional<Intervened> claimed = figures.all(Intervened.class).findFirst();
        Optional<Observation> action = claimed.flatMap(claim -> figures.proposition(claim.action()));
        return action.map(made -> CausalDiagram.of(
                CausalCase.of(network, now, done, findings)
                        .doing(made)
                        .asking(figures.all(Intervened.class)
                                .flatMap(claim -> figures.proposition(claim.proposition()).stream())
                                .limit(1)
                                .toArray(Observation[]::new)),
                figures.ids(Intervened.class::isInstance)));
    }

    /** The hypothesis that is told of. */
    private Optional<String> subject() {
        return Stream.concat(all(Subject.class).map(Subject::hypothesis), asked("ask"))
                .findFirst();
    }

    /** What it is held against. */
    private Optional<String> rival() {
        return Stream.concat(
                        asked("against"),
                        all(Contrast.class)
                                .filter(contrast -> subject().stream().anyMatch(contrast.hypothesis()::equals))
                                .map(Contrast::rival))
                .findFirst();
    }

    private Stream<String> asked(String option) {
        return all(Asked.class).filter(asked -> asked.option().equals(option)).map(Asked::about);
    }

    private Figure graph(CausalCase shown) {
        Set<String> told = Stream.concat(subject().stream(), rival().stream()).collect(Collectors.toSet());
        Predicate<Statement> isPath =
                statement -> statement instanceof ActivePath path && told.contains(path.hypothesis());
        List<List<Integer>> paths = all(ActivePath.class)
                .filter(isPath)
                .map(path -> path.path().stream().flatMap(this::variables).toList())
                .toList();
        Observation[] hypotheses = Stream.concat(subject().stream(), rival().stream())
                .flatMap(text -> proposition(text).stream())
                .toArray(Observation[]::new);
        Set<String> ids = ids(isPath);
        return CausalDiagram.of(
                shown.asking(hypotheses).along(paths),
                ids.isEmpty() ? ids(statement -> isBelief(statement, told)) : ids);
    }

    /** The variables of a piece of a path, which may be one of them, an arrow, or some with arrows between. */
    private Stream<Integer> variables(String piece) {
        Stream<String> names = network.indexOf(piece).isPresent() ? Stream.of(piece) : ARROW.splitAsStream(piece);
        return names.flatMap(name -> network.indexOf(name.strip()).stream());
    }

    private Optional<Figure> weights() {
        Predicate<Statement> shown = statement -> statement instanceof EvidenceWeight weight
                && weight.order().equals(BeliefFact.GIVEN)
                && subject().stream().anyMatch(weight.hypothesis()::equals);
        List<EvidenceWeight> steps = all(EvidenceWeight.class)
                .filter(shown)
                .sorted(Comparator.comparingInt(EvidenceWeight::place))
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(WeightChart.of(steps, ids(shown)));
    }

    private Optional<Figure> contrast() {
        Predicate<Statement> shown = statement -> statement instanceof Contrast contrast
                && subject().stream().anyMatch(contrast.hypothesis()::equals)
                && rival().stream().anyMatch(contrast.rival()::equals);
        List<Contrast> bars = all(Contrast.class)
                .filter(shown)
                .sorted(Comparator.comparingInt(Contrast::place))
                .toList();
        return bars.isEmpty() ? Optional.empty() : Optional.of(ContrastChart.of(bars, ids(shown)));
    }

    private Optional<Figure> causes() {
        List<Belief> beliefs = all(Belief.class).toList();
        return beliefs.size() < 2
                ? Optional.empty()
                : Optional.of(CauseBars.of(beliefs, subject(), rival(), ids(Belief.class::isInstance)));
    }

    private static boolean isBelief(Statement statement, Set<String> hypotheses) {
        return statement instanceof Belief belief && hypotheses.contains(belief.hypothesis());
    }

    private Optional<Observation> proposition(String text) {
        return network.indexOf(Proposition.variable(text))
                .map(variable ->
                        new Observation(variable, network.variable(variable).indexOf(Proposition.state(text))))
                .filter(found -> found.state() >= 0);
    }

    private <T extends Statement> Stream<T> all(Class<T> kind) {
        return claims.stream().map(Claim::statement).filter(kind::isInstance).map(kind::cast);
    }

    private Set<String> ids(Predicate<Statement> shown) {
        return claims.stream()
                .filter(claim -> shown.test(claim.statement()))
                .map(Claim::id)
                .collect(Collectors.toSet());
    }
}
