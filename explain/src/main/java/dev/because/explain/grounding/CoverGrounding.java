package dev.because.explain.grounding;

import dev.because.explain.evidence.CoverEvidence;
import dev.because.explain.evidence.CoverEvidence.SideCover;
import dev.because.explain.evidence.CoverEvidence.TermLine;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.CoverFact;
import dev.because.explain.facts.CoverFact.BooleanFunctions;
import dev.because.explain.facts.CoverFact.HazardFree;
import dev.because.explain.facts.CoverFact.LiteralBound;
import dev.because.explain.facts.CoverFact.NeededTerm;
import dev.because.explain.facts.CoverFact.SearchBound;
import dev.because.explain.facts.CoverFact.TermBound;
import dev.because.explain.facts.CoverFact.WholeCover;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.FunctionCertificate;
import java.util.ArrayList;
import java.util.List;

/** Puts covers that a kernel found into the words of {@code CoverFact}. */
public final class CoverGrounding {
    private static final String TERMS = "NeededTerm";

    private CoverGrounding() {}

    /** The functions, their covers, and what is known of all covers, each with its certificate. */
    public static List<Grounded> ground(CoverEvidence evidence) {
        List<Grounded> grounded = new ArrayList<>();
        grounded.add(new Grounded(
                new BooleanFunctions(
                        evidence.inputs(),
                        evidence.outputs(),
                        evidence.covers().stream().map(SideCover::side).toList(),
                        evidence.goal()),
                new FunctionCertificate.Naming(0)));
        int terms = 0;
        for (SideCover cover : evidence.covers()) {
            append(cover, evidence.goal(), grounded);
            terms += cover.terms().size();
        }
        grounded.add(new Grounded(new Complete(TERMS, terms), new Completeness(TERMS, 0)));
        return List.copyOf(grounded);
    }

    private static void append(SideCover cover, String goal, List<Grounded> grounded) {
        String side = cover.side();
        int literals = 0;
        for (int i = 0; i < cover.terms().size(); i++) {
            TermLine term = cover.terms().get(i);
            literals += term.literals();
            grounded.add(new Grounded(
                    new NeededTerm(
                            side, i + 1, term.cube(), term.literals(), term.outputs(), term.witness(), term.output()),
                    new FunctionCertificate.TermWitness(side, term.cube(), 0)));
        }
        int terms = cover.terms().size();
        grounded.add(new Grounded(new WholeCover(side, terms, literals), new FunctionCertificate.Equivalent(side, 0)));
        if (goal.equals(CoverFact.HAZARD_FREE)) {
            grounded.add(new Grounded(new HazardFree(side), new FunctionCertificate.NoHazard(side, 0)));
        }
        cover.proved().ifPresent(bound -> {
            grounded.add(new Grounded(
                    new TermBound(side, bound.terms(), bound.termProof()),
                    new FunctionCertificate.WeightedPoints(side, 0)));
            if (bound.terms() == terms && !bound.literalProof().isEmpty()) {
                grounded.add(new Grounded(
                        new LiteralBound(side, terms, bound.literals(), bound.literalProof()),
                        new FunctionCertificate.WeightedPoints(side, 0)));
            }
        });
        cover.told()
                .ifPresent(bound -> grounded.add(new Grounded(
                        new SearchBound(side, bound.terms(), bound.literals()),
                        new FunctionCertificate.Unrepeated(side, 0))));
    }
}
