package dev.because.explain.check;

import dev.because.explain.check.function.SecondComparison;
import dev.because.explain.facts.ComparisonFact.DifferentFunctions;
import dev.because.explain.facts.ComparisonFact.SameFunctions;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.FunctionCertificate;
import java.util.List;
import java.util.Map;

/**
 * Compares two functions again.
 *
 * @param comparison the two
 * @param claims all claims of the explanation
 */
record ComparisonVerifier(SecondComparison comparison, List<Claim> claims) implements Verifier {
    @Override
    public Certificate certificate(Fact fact) {
        if (fact instanceof SameFunctions) {
            return new FunctionCertificate.Compared("", 0);
        }
        if (fact instanceof DifferentFunctions different) {
            return new FunctionCertificate.Compared(different.minterm(), 0);
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(fact) + " answers another question");
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        return fact instanceof DifferentFunctions different ? comparison.different(different) : comparison.same();
    }

    /** Either of the two; which one it must be, recomputing tells. */
    @Override
    public Map<String, Integer> families() {
        boolean different = claims.stream().anyMatch(claim -> claim.statement() instanceof DifferentFunctions);
        return Map.of(different ? "DifferentFunctions" : "SameFunctions", 1);
    }

    @Override
    public String key(Fact fact) {
        return "comparison";
    }
}
