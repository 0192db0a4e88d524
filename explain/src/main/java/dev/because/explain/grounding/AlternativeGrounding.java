package dev.because.explain.grounding;

import dev.because.explain.evidence.AlternativeEvidence;
import dev.because.explain.evidence.AlternativeEvidence.Listed;
import dev.because.explain.facts.AlternativeFact.CoverCount;
import dev.because.explain.facts.AlternativeFact.ListedCover;
import dev.because.explain.justification.certificate.FunctionCertificate;
import java.util.ArrayList;
import java.util.List;

/** Puts the covers that there are beside the one that was chosen into the words of {@code AlternativeFact}. */
public final class AlternativeGrounding {
    private AlternativeGrounding() {}

    /** How many there are, and each that is listed. */
    public static List<Grounded> ground(AlternativeEvidence evidence) {
        List<Grounded> grounded = new ArrayList<>();
        String side = evidence.side();
        grounded.add(new Grounded(
                new CoverCount(
                        side,
                        evidence.kind(),
                        evidence.count(),
                        evidence.exact() ? "exactly" : "at least",
                        evidence.byTerms()),
                new FunctionCertificate.Recount(side, evidence.kind(), 0)));
        for (Listed cover : evidence.covers()) {
            int number = grounded.size();
            grounded.add(new Grounded(
                    new ListedCover(
                            side,
                            evidence.kind(),
                            number,
                            cover.cubes().size(),
                            cover.literals(),
                            cover.cubes(),
                            cover.expression()),
                    new FunctionCertificate.OneOfThem(side, evidence.kind(), 0)));
        }
        return grounded;
    }
}
