package dev.because.explain.check;

import dev.because.explain.check.function.SecondTabulation;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.FunctionFact.BooleanFunction;
import dev.because.explain.facts.FunctionFact.ConsensusDerivation;
import dev.because.explain.facts.FunctionFact.CoreBound;
import dev.because.explain.facts.FunctionFact.CoreChoice;
import dev.because.explain.facts.FunctionFact.GivenForm;
import dev.because.explain.facts.FunctionFact.TableRow;
import dev.because.explain.facts.FunctionStep.CyclicCore;
import dev.because.explain.facts.FunctionStep.FoundCover;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.FunctionCertificate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Recomputes the facts about a function of few inputs. What a fact speaks of that rules derived, a cyclic core or the terms of
 * a cover, is taken from the claims: the rules are replayed elsewhere.
 *
 * @param table the function
 * @param claims all claims of the explanation
 */
record FunctionVerifier(SecondTabulation table, List<Claim> claims) implements Verifier {
    @Override
    public Certificate certificate(Fact fact) {
        if (fact instanceof BooleanFunction) {
            return new FunctionCertificate.Naming(0);
        }
        if (fact instanceof TableRow row) {
            return new FunctionCertificate.Evaluation(table.row(row.row()).cube(), 0);
        }
        if (fact instanceof CoreChoice choice) {
            return new FunctionCertificate.Implicants(choice.side(), 0);
        }
        if (fact instanceof CoreBound bound) {
            return new FunctionCertificate.WeightedRows(bound.side(), 0);
        }
        if (fact instanceof ConsensusDerivation derivation) {
            return new FunctionCertificate.Consensus(derivation.side(), derivation.cube(), 0);
        }
        if (fact instanceof GivenForm form) {
            return new FunctionCertificate.AsGiven(form.side(), 0);
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(fact) + " answers another question");
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        if (fact instanceof TableRow row) {
            return table.row(row.row());
        }
        if (fact instanceof CoreChoice choice) {
            return table.choice(choice);
        }
        if (fact instanceof CoreBound bound) {
            int terms = statements(CoreChoice.class)
                    .filter(choice -> choice.side().equals(bound.side()))
                    .mapToInt(choice -> choice.cubes().size())
                    .sum();
            return table.bound(bound, terms);
        }
        if (fact instanceof ConsensusDerivation derivation) {
            return table.derivation(
                    derivation,
                    statements(FoundCover.class)
                            .filter(cover -> cover.side().equals(derivation.side()))
                            .flatMap(cover -> cover.cubes().stream())
                            .toList());
        }
        if (fact instanceof GivenForm) {
            return table.given()
                    .orElseThrow(() ->
                            new IllegalArgumentException("the question has no sum of products or product of sums"));
        }
        return table.naming();
    }

    @Override
    public Map<String, Integer> families() {
        Map<String, Integer> families =
                new TreeMap<>(Map.of("BooleanFunction", 1, "TableRow", table.rows(), "Complete", 1));
        table.given().ifPresent(form -> families.put("GivenForm", 1));
        int cores = (int) statements(CyclicCore.class).count();
        int derivations = (int) statements(ConsensusDerivation.class).count();
        if (cores > 0) {
            families.put("CoreChoice", cores);
            families.put("CoreBound", cores);
        }
        if (derivations > 0) { // as many as one likes: each is told, and what is told is replayed
            families.put("ConsensusDerivation", derivations);
        }
        return families;
    }

    @Override
    public String key(Fact fact) {
        String kind = Vocabulary.kind(fact);
        if (fact instanceof TableRow row) {
            return kind + " " + row.row();
        }
        if (fact instanceof CoreChoice choice) {
            return kind + " " + choice.side();
        }
        if (fact instanceof CoreBound bound) {
            return kind + " " + bound.side();
        }
        return fact instanceof ConsensusDerivation derivation
                ? kind + " " + derivation.side() + " " + derivation.cube()
                : kind;
    }

    private <T> Stream<T> statements(Class<T> type) {
        return claims.stream().map(Claim::statement).filter(type::isInstance).map(type::cast);
    }
}
