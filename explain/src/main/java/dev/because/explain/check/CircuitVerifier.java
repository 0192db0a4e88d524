package dev.because.explain.check;

import dev.because.explain.check.circuit.CircuitRecomputation;
import dev.because.explain.facts.CircuitFact.CircuitDifference;
import dev.because.explain.facts.CircuitFact.CircuitFidelity;
import dev.because.explain.facts.CircuitFact.CircuitSurvey;
import dev.because.explain.facts.CircuitFact.FoundCircuit;
import dev.because.explain.facts.CircuitFact.InputCut;
import dev.because.explain.facts.CircuitFact.ShortestCircuit;
import dev.because.explain.facts.CircuitFact.TargetCut;
import dev.because.explain.facts.CircuitFact.TreeFidelity;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.CircuitCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.Map;
import java.util.TreeMap;

/** Recomputes the facts about circuits. */
record CircuitVerifier(CircuitRecomputation circuits) implements Verifier {
    private static final String SUBJECT = "s1";

    @Override
    public Certificate certificate(Fact fact) {
        String rows = circuits.rows();
        int seed = circuits.seed();
        if (fact instanceof CircuitSurvey) {
            return new CircuitCertificate.RecordedRows(SUBJECT, rows, circuits.target(), circuits.from(), seed, 0);
        }
        if (fact instanceof TargetCut) {
            return new CircuitCertificate.VarianceOfCuts(SUBJECT, rows, circuits.target(), Tolerance.ACTIVATION);
        }
        if (fact instanceof InputCut cut) {
            return new CircuitCertificate.InformationOfCuts(
                    SUBJECT, rows, circuits.address(cut.input()), seed, Tolerance.ACTIVATION);
        }
        if (fact instanceof FoundCircuit found) {
            return new CircuitCertificate.EvaluatedCircuit(SUBJECT, rows, found.circuit(), seed, Tolerance.DESCRIBED);
        }
        if (fact instanceof ShortestCircuit form) {
            return new CircuitCertificate.NoShorterCircuit(SUBJECT, rows, form.circuit(), 0);
        }
        if (fact instanceof CircuitFidelity fidelity) {
            return new CircuitCertificate.JudgedCircuit(SUBJECT, rows, fidelity.circuit(), seed, Tolerance.COUNTED);
        }
        if (fact instanceof TreeFidelity tree) {
            return new CircuitCertificate.GrownTree(SUBJECT, rows, tree.questions(), seed, Tolerance.COUNTED);
        }
        if (fact instanceof CircuitDifference difference) {
            return new CircuitCertificate.ComparedCircuits(SUBJECT, rows, difference.circuit(), 0);
        }
        throw new IllegalArgumentException("a question about a circuit has no " + Vocabulary.kind(fact));
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        if (fact instanceof CircuitSurvey) {
            return circuits.survey();
        }
        if (fact instanceof TargetCut) {
            return circuits.targetCut();
        }
        if (fact instanceof InputCut cut) {
            return circuits.input(cut.input());
        }
        if (fact instanceof FoundCircuit found) {
            return circuits.circuit(found.circuit());
        }
        if (fact instanceof ShortestCircuit form) {
            return circuits.shortest(form.circuit());
        }
        if (fact instanceof CircuitFidelity fidelity) {
            return circuits.fidelity(fidelity.circuit());
        }
        return fact instanceof CircuitDifference difference
                ? circuits.difference(difference.circuit())
                : circuits.tree();
    }

    @Override
    public Map<String, Integer> families() {
        Map<String, Integer> families = new TreeMap<>();
        families.put("CircuitSurvey", 1);
        families.put("TargetCut", circuits.isCut() ? 1 : 0);
        families.put("InputCut", circuits.inputs());
        families.put("FoundCircuit", circuits.circuits());
        families.put("ShortestCircuit", circuits.shortest());
        families.put("CircuitFidelity", circuits.circuits());
        families.put("TreeFidelity", Math.min(1, circuits.circuits()));
        families.put("CircuitDifference", Math.max(0, circuits.circuits() - 1));
        families.put("Complete", 2);
        return families;
    }

    @Override
    public String key(Fact fact) {
        String kind = Vocabulary.kind(fact);
        if (fact instanceof InputCut cut) {
            return kind + " " + cut.input();
        }
        if (fact instanceof FoundCircuit found) {
            return kind + " " + found.circuit();
        }
        if (fact instanceof ShortestCircuit form) {
            return kind + " " + form.circuit();
        }
        if (fact instanceof CircuitFidelity fidelity) {
            return kind + " " + fidelity.circuit();
        }
        return fact instanceof CircuitDifference difference ? kind + " " + difference.circuit() : kind;
    }
}
