package dev.because.explain.grounding;

import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.evidence.CircuitEvidence.CutInput;
import dev.because.explain.evidence.CircuitEvidence.Judged;
import dev.because.explain.facts.CircuitFact;
import dev.because.explain.facts.CircuitFact.CircuitDifference;
import dev.because.explain.facts.CircuitFact.CircuitFidelity;
import dev.because.explain.facts.CircuitFact.CircuitSurvey;
import dev.because.explain.facts.CircuitFact.FoundCircuit;
import dev.because.explain.facts.CircuitFact.InputCut;
import dev.because.explain.facts.CircuitFact.ShortestCircuit;
import dev.because.explain.facts.CircuitFact.TargetCut;
import dev.because.explain.facts.CircuitFact.TreeFidelity;
import dev.because.explain.facts.Complete;
import dev.because.explain.justification.certificate.CircuitCertificate;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Puts what was found of circuits into the words of {@link CircuitFact}. */
public final class CircuitGrounding {
    private final CircuitEvidence evidence;
    private final String subject;
    private final String rows;
    private final int seed;
    private final List<Grounded> grounded = new ArrayList<>();

    private CircuitGrounding(CircuitEvidence evidence, String subject, String rows, int seed) {
        this.evidence = evidence;
        this.subject = subject;
        this.rows = rows;
        this.seed = seed;
    }

    /**
     * The facts about circuits, each with its certificate.
     *
     * @param subject the id of the source that is explained
     * @param rows the id of the source of the rows
     * @param seed by which the rows are divided
     */
    public static List<Grounded> ground(CircuitEvidence evidence, String subject, String rows, int seed) {
        CircuitGrounding grounding = new CircuitGrounding(evidence, subject, rows, seed);
        grounding.survey();
        evidence.inputs().forEach(grounding::input);
        for (int i = 0; i < evidence.circuits().size(); i++) {
            grounding.circuit(i + 1, evidence.circuits().get(i));
        }
        evidence.tree().ifPresent(grounding::tree);
        grounding.complete("FoundCircuit", evidence.circuits().size());
        grounding.complete("CircuitDifference", Math.max(0, evidence.circuits().size() - 1));
        return List.copyOf(grounding.grounded);
    }

    private void survey() {
        CircuitEvidence.Subject about = evidence.subject();
        CircuitEvidence.Counts counts = evidence.counts();
        add(
                new CircuitSurvey(
                        about.target(),
                        about.label(),
                        about.title(),
                        about.sort(),
                        about.row(),
                        about.from(),
                        about.reading(),
                        about.candidates(),
                        about.mostInputs(),
                        counts.rows(),
                        counts.training(),
                        counts.test(),
                        counts.yes(),
                        counts.testYes(),
                        counts.skipped()),
                new CircuitCertificate.RecordedRows(subject, rows, about.target(), about.from(), seed, 0));
        evidence.target()
                .ifPresent(cut -> add(
                        new TargetCut(about.target(), cut.threshold(), cut.information()),
                        new CircuitCertificate.VarianceOfCuts(subject, rows, about.target(), Tolerance.ACTIVATION)));
    }

    private void input(CutInput input) {
        add(
                new InputCut(
                        input.index(),
                        input.address(),
                        input.name(),
                        input.cut().threshold(),
                        input.cut().information()),
                new CircuitCertificate.InformationOfCuts(subject, rows, input.address(), seed, Tolerance.ACTIVATION));
    }

    private void circuit(int number, CircuitEvidence.FoundCircuit found) {
        CircuitEvidence.Learned learned = found.learned();
        String form = found.products() ? FoundCircuit.PRODUCTS : FoundCircuit.SUMS;
        add(
                new FoundCircuit(
                        number,
                        found.text(),
                        form,
                        found.inputs(),
                        found.cubes(),
                        found.terms(),
                        found.literals(),
                        learned.combinations(),
                        learned.conflicts(),
                        learned.yes().size() + learned.no().size(),
                        learned.right(),
                        learned.margin(),
                        learned.gain()),
                new CircuitCertificate.EvaluatedCircuit(subject, rows, number, seed, Tolerance.DESCRIBED));
        if (found.shortest() && found.inputs().size() <= ShortestCircuit.MOST_INPUTS) {
            add(
                    new ShortestCircuit(number, form, found.terms(), found.literals()),
                    new CircuitCertificate.NoShorterCircuit(subject, rows, number, 0));
        }
        judged(number, found.judged());
        if (number > 1) {
            add(
                    new CircuitDifference(
                            number,
                            found.text(),
                            found.differing(),
                            found.bestRight(),
                            evidence.counts().rows()),
                    new CircuitCertificate.ComparedCircuits(subject, rows, number, 0));
        }
    }

    private void judged(int number, Judged counts) {
        add(
                new CircuitFidelity(
                        number,
                        counts.yesYes(),
                        counts.yesNo(),
                        counts.noYes(),
                        counts.noNo(),
                        counts.balanced().share(),
                        counts.balanced().least(),
                        counts.balanced().greatest(),
                        counts.precision().share(),
                        counts.precision().least(),
                        counts.precision().greatest(),
                        counts.recall().share(),
                        counts.recall().least(),
                        counts.recall().greatest()),
                new CircuitCertificate.JudgedCircuit(subject, rows, number, seed, Tolerance.COUNTED));
    }

    private void tree(CircuitEvidence.Tree tree) {
        Judged counts = tree.judged();
        add(
                new TreeFidelity(
                        tree.questions(),
                        counts.yesYes(),
                        counts.yesNo(),
                        counts.noYes(),
                        counts.noNo(),
                        counts.balanced().share(),
                        counts.balanced().least(),
                        counts.balanced().greatest(),
                        counts.precision().share(),
                        counts.recall().share()),
                new CircuitCertificate.GrownTree(subject, rows, tree.questions(), seed, Tolerance.COUNTED));
    }

    private void complete(String family, int count) {
        grounded.add(new Grounded(new Complete(family, count), new Completeness(family, 0)));
    }

    private void add(CircuitFact fact, CircuitCertificate certificate) {
        grounded.add(new Grounded(fact, certificate));
    }
}
