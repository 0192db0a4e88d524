package dev.because.explain.check;

import dev.because.explain.facts.Fact;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleFaultException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the rules conclude from the claimed facts again. Every claimed conclusion must be drawn, from the same premises
 * and absences, and nothing else may be.
 */
final class RuleReplay {
    private final Explanation explanation;
    private final Map<String, Claim> claims;
    private final List<Refusal> refusals = new ArrayList<>();

    private RuleReplay(Explanation explanation) {
        this.explanation = explanation;
        this.claims = explanation.claimsById();
    }

    static List<Refusal> refusals(Explanation explanation, RuleBase rules) {
        RuleReplay replay = new RuleReplay(explanation);
        try {
            replay.run(rules);
        } catch (RuleFaultException e) { // a forged fact need not be one that rules can be let loose on
            replay.refuse("justifications", String.valueOf(e.getMessage()));
        }
        return replay.refusals;
    }

    private void run(RuleBase rules) {
        Map<Object, String> ids = new IdentityHashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (Claim claim : explanation.claims()) {
            if (claim.statement() instanceof Fact fact) {
                facts.add(fact);
                ids.put(fact, claim.id());
            }
        }
        List<Firing> firings = rules.infer(facts).firings();
        List<Justification> claimed = explanation.justifications();
        for (int i = 0; i < Math.max(firings.size(), claimed.size()); i++) {
            if (i >= firings.size()) {
                refuse(claimed.get(i).conclusion(), "no rule concludes it");
            } else if (i >= claimed.size()) {
                refuse(
                        "justifications",
                        "the firing of rule \"" + firings.get(i).rule() + "\" is missing");
            } else {
                compare(firings.get(i), claimed.get(i), ids);
            }
        }
    }

    private void compare(Firing firing, Justification claimed, Map<Object, String> ids) {
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
