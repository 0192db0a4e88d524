package dev.because.scenarios.run;

import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.scenarios.scenario.expectation.ExpectedClaim;
import dev.because.scenarios.scenario.expectation.ExpectedValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why an expected claim is missing, or which claim is there that should not be. */
final class ClaimSearch {
    private ClaimSearch() {}

    /** Why none of the claims is as expected: the nearest one and how it differs, or what there is instead. */
    static String missing(ExpectedClaim expected, List<Claim> claims) {
        String message = "expected " + expected.description() + "; ";
        return claims.stream()
                .filter(claim -> expected.names(claim.statement()))
                .min(Comparator.comparingLong((Claim claim) -> otherNames(expected, claim))
                        .thenComparing(
                                claim -> expected.unmet(claim.statement()).size()))
                .map(nearest -> message + "the nearest, " + nearest.id() + ", has "
                        + shown(nearest, expected.unmet(nearest.statement())))
                .orElseGet(() -> message + instead(expected, claims));
    }

    /** How many exact values differ: the claim of another region is further away than another number of this one. */
    private static long otherNames(ExpectedClaim expected, Claim claim) {
        return expected.unmet(claim.statement()).stream()
                .map(name -> expected.values().get(name))
                .filter(value -> value instanceof ExpectedValue.Exactly || value instanceof ExpectedValue.ExactList)
                .count();
    }

    /** One message for each claim that is there although it should not be. */
    static List<String> present(ExpectedClaim absent, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> absent.holdsFor(claim.statement()))
                .map(claim -> {
                    String values = shown(
                            claim,
                            List.copyOf(Vocabulary.values(claim.statement()).keySet()));
                    return "expected no " + absent.description() + "; " + claim.id() + " is one: " + values;
                })
                .toList();
    }

    private static String instead(ExpectedClaim expected, List<Claim> claims) {
        boolean conclusion = expected.conclusion().isPresent();
        String found = claims.stream()
                .map(Claim::statement)
                .filter(statement -> statement instanceof Conclusion == conclusion)
                .map(statement -> statement instanceof Conclusion drawn ? drawn.name() : Vocabulary.kind(statement))
                .distinct()
                .collect(Collectors.joining(", "));
        return (conclusion ? "the conclusions are: " : "the claims are of the kinds: ")
                + (found.isEmpty() ? "none" : found);
    }

    private static String shown(Claim claim, List<String> names) {
        Map<String, Object> values = Vocabulary.values(claim.statement());
        return names.stream()
                .map(name -> values.containsKey(name)
                        ? name + " " + ExpectedValue.shown(values.get(name))
                        : "no value " + name)
                .collect(Collectors.joining(", "));
    }
}
