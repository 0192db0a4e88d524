package dev.because.explain.check;

import dev.because.explain.facts.Fact;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.Inference;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.silent.Difference;
import dev.because.symbolic.rules.silent.Joining;
import dev.because.symbolic.rules.silent.SilentEvaluation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the rules conclude from the claimed facts again. Every claimed conclusion must be drawn, from the same premises
 * and absences, and nothing else may be. The rules are asked twice: by the engine, and by plain evaluation, since the
 * engine is known to lose firings without a word; where the two differ, one of them is wrong, and nothing that was
 * concluded can be relied on.
 */
final class RuleReplay {
    /** What the engine loses first may be the cause of all else. */
    private static final int TOLD = 3;

    private final RuleBase rules;
    private final Optional<SilentEvaluation> silent;
    private final List<String> unread = new ArrayList<>();

    RuleReplay(RuleBase rules) {
        this.rules = rules;
        Optional<SilentEvaluation> read = Optional.empty();
        try {
            read = Optional.of(SilentEvaluation.of(rules));
        } catch (UnsupportedOperationException e) {
            unread.add("the rules were replayed by the engine alone: " + e.getMessage());
        }
        silent = read;
    }

    /**
     * What came of it.
     *
     * @param notes how the rules were asked, if not by trying each fact for each condition
     */
    record Replayed(List<Refusal> refusals, List<String> notes) {}

    Replayed replay(Explanation explanation) {
        Replay replay = new Replay(explanation);
        List<String> notes = new ArrayList<>(unread);
        try {
            Inference inference = rules.infer(replay.facts());
            replay.compare(inference.firings());
            silent.ifPresent(evaluation -> notes.addAll(replay.compare(inference, evaluation)));
        } catch (RuleFaultException e) { // a forged fact need not be one that rules can be let loose on
            replay.refuse("justifications", String.valueOf(e.getMessage()));
        }
        return new Replayed(replay.refusals, notes);
    }

    /** That of one explanation. */
    private static final class Replay {
        private final Explanation explanation;
        private final Map<String, Claim> claims;
        private final Map<Object, String> ids = new IdentityHashMap<>();
        private final List<Refusal> refusals = new ArrayList<>();

        private Replay(Explanation explanation) {
            this.explanation = explanation;
            this.claims = explanation.claimsById();
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            for (Claim claim : explanation.claims()) {
                if (claim.statement() instanceof Fact fact) {
                    facts.add(fact);
                    ids.put(fact, claim.id());
                }
            }
            return facts;
        }

        private List<String> compare(Inference inference, SilentEvaluation evaluation) {
            List<Fact> facts = facts();
            int count = facts.size() + inference.concluded().size();
            Joining joining = Joining.of(count);
            List<Difference> differences = evaluation.differences(facts, inference, joining);
            differences.stream()
                    .limit(TOLD)
                    .forEach(difference ->
                            refuse("justifications", "the engine is at fault, or its check: " + difference));
            return joining == Joining.PLAIN
                    ? List.of()
                    : List.of(count + " facts and conclusions are too many to try each for each condition of a rule: "
                            + "they were looked up by their values");
        }

        private void compare(List<Firing> firings) {
            List<Justification> claimed = explanation.justifications();
            for (int i = 0; i < Math.max(firings.size(), claimed.size()); i++) {
                if (i >= firings.size()) {
                    refuse(claimed.get(i).conclusion(), "no rule concludes it");
                } else if (i >= claimed.size()) {
                    refuse(
                            "justifications",
                            "the firing of rule \"" + firings.get(i).rule() + "\" is missing");
                } else {
                    compare(firings.get(i), claimed.get(i));
                }
            }
        }

        private void compare(Firing firing, Justification claimed) {
            String id = claimed.conclusion();
            Object conclusion = firing.concluded().get(0);
            ids.put(conclusion, id);
            List<String> premises = firing.matched().stream()
                    .map(fact -> ids.getOrDefault(fact, "?"))
                    .toList();
            same(id, "rule", claimed.rule(), firing.rule());
            same(id, "premises", claimed.premises(), premises);
            same(id, "absent", claimed.absent(), firing.absent());
            Claim claim = claims.get(id);
            if (claim != null) {
                same(id, "conclusion", claim.statement(), conclusion);
            }
        }

        private void same(String id, String what, Object claimed, Object replayed) {
            if (!claimed.equals(replayed)) {
                refuse(id, "its " + what + " is claimed to be " + claimed + ", but the rules give " + replayed);
            }
        }

        private void refuse(String where, String why) {
            refusals.add(new Refusal(where, why));
        }
    }
}
