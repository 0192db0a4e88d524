package dev.because.explain.justification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An answer with everything that it rests on: a directed acyclic graph of claims and justifications with one root.
 *
 * @param question what was asked
 * @param answer the id of the root: the claim that answers the question
 * @param sources the files that it speaks of
 * @param claims all claims, premises before what was concluded from them
 * @param justifications one for each conclusion
 */
public record Explanation(
        Question question,
        String answer,
        List<Source> sources,
        List<Claim> claims,
        List<Justification> justifications) {
    public Explanation {
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        justifications = List.copyOf(justifications);
    }

    /** The claims by their ids. */
    public Map<String, Claim> claimsById() {
        return claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    }

    /** Why a claim was concluded; empty for a fact. */
    public Optional<Justification> justification(String claim) {
        return justifications.stream()
                .filter(justification -> justification.conclusion().equals(claim))
                .findFirst();
    }
}
