package dev.because.explain.grounding;

import dev.because.explain.evidence.FunctionEvidence;
import dev.because.explain.evidence.FunctionEvidence.Core;
import dev.because.explain.evidence.FunctionEvidence.Redundant;
import dev.because.explain.evidence.FunctionEvidence.Row;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.FunctionFact.BooleanFunction;
import dev.because.explain.facts.FunctionFact.ConsensusDerivation;
import dev.because.explain.facts.FunctionFact.CoreBound;
import dev.because.explain.facts.FunctionFact.CoreChoice;
import dev.because.explain.facts.FunctionFact.GivenForm;
import dev.because.explain.facts.FunctionFact.TableRow;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.FunctionCertificate;
import java.util.ArrayList;
import java.util.List;

/** Puts what is known of a Boolean function into the words of {@code FunctionFact}. */
public final class FunctionGrounding {
    private static final String ROWS = "TableRow";

    private FunctionGrounding() {}

    /** The rows of a function of few inputs, and what was found out beside them, each with its certificate. */
    public static List<Grounded> ground(FunctionEvidence evidence) {
        List<Grounded> grounded = new ArrayList<>();
        grounded.add(new Grounded(
                new BooleanFunction(evidence.name(), evidence.inputs(), evidence.sides()),
                new FunctionCertificate.Naming(0)));
        for (Row row : evidence.rows()) {
            grounded.add(new Grounded(
                    new TableRow(row.number(), row.minterm(), row.value()),
                    new FunctionCertificate.Evaluation(row.minterm(), 0)));
        }
        grounded.add(new Grounded(new Complete(ROWS, evidence.rows().size()), new Completeness(ROWS, 0)));
        evidence.written()
                .ifPresent(written -> grounded.add(new Grounded(
                        new GivenForm(written.side(), written.cubes()),
                        new FunctionCertificate.AsGiven(written.side(), 0))));
        for (Core core : evidence.cores()) {
            grounded.add(new Grounded(
                    new CoreChoice(core.side(), core.rows(), core.cubes()),
                    new FunctionCertificate.Implicants(core.side(), 0)));
            grounded.add(new Grounded(
                    new CoreBound(
                            core.side(),
                            core.rows(),
                            core.bound().terms(),
                            core.bound().literals(),
                            core.bound().termProof(),
                            core.bound().literalProof()),
                    new FunctionCertificate.WeightedRows(core.side(), 0)));
        }
        for (Redundant redundant : evidence.redundant()) {
            grounded.add(new Grounded(
                    new ConsensusDerivation(redundant.side(), redundant.cube(), redundant.steps()),
                    new FunctionCertificate.Consensus(redundant.side(), redundant.cube(), 0)));
        }
        return List.copyOf(grounded);
    }
}
