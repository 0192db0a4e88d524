package dev.because.symbolic.rules.evaluation;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.expert.Strata;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Lets Drools find the matches. The rules become an executable model without any source text or compiler, so that nothing that an expert
 * writes can be run as a program.
 */
public final class ReteEvaluation implements Evaluation {
    private static final String PACKAGE = "dev.because.expert";
    private static final String CHOICE = "choice";

    private final RuleSet rules;
    private final Map<String, Rule> named = new HashMap<>();
    private final KieBase base;

    /** A match of a row that still competes with those of other rows. */
    private record Candidate(Match match, List<Object> subject, int number) {}

    /** @throws dev.because.symbolic.logic.BadInputException if the rules have no strata */
    public ReteEvaluation(RuleSet rules) {
        this.rules = rules;
        Strata strata = Strata.of(rules);
        ModelImpl model = new ModelImpl(PACKAGE);
        boolean compete = false;
        for (Rule one : rules.rules()) {
            named.put(one.name(), one);
            compete |= competes(one);
            model.addRule(rule(PACKAGE, one.name())
                    .attribute(org.drools.model.Rule.Attribute.SALIENCE, -2 * strata.of(one))
                    .build(items(one)));
        }
        if (compete) {
            // One rule chooses for all strata: candidates come only from the stratum that is being asked.
            model.addRule(choice());
        }
        base = KieBaseBuilder.createKieBaseFromModel(model);
    }

    @Override
    public RuleSet rules() {
        return rules;
    }

    @Override
    public Trace evaluate(Collection<Fact> facts, int budget) {
        KieSession session = base.newKieSession();
        try {
            Recorder recorder = new Recorder(session, facts, budget);
            session.addEventListener(recorder);
            recorder.known.forEach(session::insert);
            session.fireAllRules();
            return Trace.of(rules, facts, recorder.matches);
        } finally {
            session.dispose();
        }
    }

    private static boolean competes(Rule rule) {
        return rule.row().filter(row -> row.policy() != HitPolicy.COLLECT).isPresent();
    }

    private static RuleItemBuilder<?>[] items(Rule one) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        Map<String, Bound> names = new HashMap<>();
        for (Condition condition : one.when()) {
            Variable<Fact> variable = declarationOf(Fact.class, "f" + items.size());
            PatternItem item = new PatternItem(condition.pattern(), variable, names);
            items.add(condition.present() ? item.item() : not(item.item()));
            if (condition.present()) {
                names.putAll(item.bound());
            }
        }
        items.add(execute(() -> {}));
        return items.toArray(new RuleItemBuilder<?>[0]);
    }

    private static org.drools.model.Rule choice() {
        Variable<Candidate> one = declarationOf(Candidate.class, "one");
        Variable<Candidate> other = declarationOf(Candidate.class, "other");
        return rule(PACKAGE, CHOICE)
                .attribute(org.drools.model.Rule.Attribute.SALIENCE, -1)
                .build(
                        pattern(one),
                        not(pattern(other)
                                .expr(
                                        "of one subject, and before",
                                        one,
                                        (less, more) -> less.subject().equals(more.subject())
                                                && less.number() < more.number())),
                        execute(() -> {}));
    }

    /** Turns matches into conclusions while a session runs. */
    private final class Recorder extends DefaultAgendaEventListener {
        private final KieSession session;
        private final int budget;
        private final LinkedHashSet<Fact> known;
        private final List<Match> matches = new ArrayList<>();
        private final Map<List<Object>, Match> applied = new HashMap<>();

        Recorder(KieSession session, Collection<Fact> facts, int budget) {
            this.session = session;
            this.budget = budget;
            known = new LinkedHashSet<>(facts);
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            List<?> objects = event.getMatch().getObjects();
            if (event.getMatch().getRule().getName().equals(CHOICE)) {
                conclude(((Candidate) objects.get(0)).match());
                return;
            }
            Rule fired = named.get(event.getMatch().getRule().getName());
            // Where nothing need be present, Drools matches a fact of its own.
            List<Fact> facts = objects.stream()
                    .filter(Fact.class::isInstance)
                    .map(Fact.class::cast)
                    .toList();
            Match match = Matches.of(fired, facts);
            if (competes(fired)) {
                Row row = fired.row().orElseThrow();
                Match other = applied.putIfAbsent(Conclusions.subject(match), match);
                if (row.policy() == HitPolicy.UNIQUE && other != null && other.rule() != fired) {
                    throw Conclusions.several(other, match);
                }
                session.insert(new Candidate(match, Conclusions.subject(match), row.number()));
            } else {
                conclude(match);
            }
        }

        private void conclude(Match match) {
            matches.add(match);
            Budget.keep(matches, budget);
            if (known.add(match.concluded())) {
                session.insert(match.concluded());
            }
        }
    }
}
