package dev.because.explain.check;

import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Certificates;
import dev.because.explain.justification.certificate.Completeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recomputes every fact by its certificate, and counts the families that must be complete. */
final class ClaimCheck {
    private final Verifier verifier;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private ClaimCheck(Verifier verifier) {
        this.verifier = verifier;
    }

    static List<Refusal> refusals(List<Claim> claims, Verifier verifier) {
        ClaimCheck check = new ClaimCheck(verifier);
        claims.forEach(check::count);
        claims.forEach(check::verify);
        check.families();
        return check.refusals;
    }

    private void count(Claim claim) {
        if (claim.statement() instanceof Fact fact) {
            counts.merge(Vocabulary.kind(fact), 1, Integer::sum);
            String key = fact instanceof Complete complete ? "Complete " + complete.family() : verifier.key(fact);
            String other = keys.putIfAbsent(key, claim.id());
            if (other != null) {
                refuse(claim, "speaks of the same as " + other);
            }
        }
    }

    private void verify(Claim claim) {
        if (!(claim.statement() instanceof Fact fact) || claim.certificate().isEmpty()) {
            return; // conclusions are replayed; a fact without certificate is a fault of the graph
        }
        try {
            Certificate found = claim.certificate().get();
            Certificate expected = fact instanceof Complete complete
                    ? new Completeness(complete.family(), 0)
                    : verifier.certificate(fact);
            Optional<String> difference = certificateDifference(found, expected);
            if (difference.isEmpty()) {
                Fact recomputed = fact instanceof Complete complete
                        ? new Complete(complete.family(), counts.getOrDefault(complete.family(), 0))
                        : verifier.recompute(fact, found);
                difference = factDifference(fact, recomputed, found.tolerance());
            }
            difference.ifPresent(why -> refuse(claim, why));
        } catch (IllegalArgumentException e) {
            refuse(claim, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> factDifference(Fact claimed, Fact recomputed, double tolerance) {
        if (claimed.getClass() != recomputed.getClass()) {
            return Optional.of(
                    "it is claimed to be a " + Vocabulary.kind(claimed) + ", but is a " + Vocabulary.kind(recomputed));
        }
        return Comparison.difference(Vocabulary.values(claimed), Vocabulary.values(recomputed), tolerance);
    }

    private static Optional<String> certificateDifference(Certificate found, Certificate expected) {
        String kind = Certificates.family().kind(found);
        if (found.getClass() != expected.getClass()) {
            return Optional.of("its certificate is a " + kind + ", but must be a "
                    + Certificates.family().kind(expected));
        }
        return Comparison.difference(
                        Certificates.family().values(found),
                        Certificates.family().values(expected),
                        0)
                .map(why -> "in its certificate " + why);
    }

    private void families() {
        Map<String, Integer> expected = verifier.families();
        expected.forEach((family, count) -> {
            if (counts.getOrDefault(family, 0).intValue() != count) {
                refusals.add(new Refusal(
                        "claims of kind " + family,
                        "there are " + counts.getOrDefault(family, 0) + ", but must be " + count));
            }
        });
        counts.keySet().stream()
                .filter(family -> !expected.containsKey(family))
                .forEach(family ->
                        refusals.add(new Refusal("claims of kind " + family, "this question has none of them")));
    }

    private void refuse(Claim claim, String why) {
        refusals.add(new Refusal(claim.id(), why));
    }
}
