package dev.because.symbolic.rules.lint.check;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import dev.because.symbolic.rules.lint.scene.Drawing;
import dev.because.symbolic.rules.lint.scene.Reach;
import dev.because.symbolic.rules.lint.scene.Shapes;
import dev.because.symbolic.rules.lint.scene.Trial;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule base that is inspected, with what every check needs to look up. */
public final class Inspected {
    private final RuleSet rules;
    private final Vocabulary words;
    private final LintOptions options;
    private final Set<String> broken;
    private final Shapes shapes;
    private final Set<Rule> faulty = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, List<Rule>> drawing = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();
    private @Nullable Reach reach;
    private @Nullable Trial trial;

    /**
     * A rule base to be inspected.
     *
     * @param faulty the names of rules that cannot be reasoned about, since their words, types or names are wrong
     * @param broken the names of those that cannot be run either
     */
    public Inspected(RuleSet rules, Vocabulary words, LintOptions options, Set<String> faulty, Set<String> broken) {
        this.broken = Set.copyOf(broken);
        this.rules = rules;
        this.words = words;
        this.options = options;
        shapes = new Shapes(rules, words);
        for (Rule rule : rules.rules()) {
            if (faulty.contains(rule.name()) || !isUnderstood(rule)) {
                this.faulty.add(rule);
            }
            drawing.computeIfAbsent(rule.then().conclusion(), name -> new ArrayList<>())
                    .add(rule);
            rule.when().stream().map(Condition::pattern).forEach(pattern -> asked.add(pattern.kind()));
        }
        asked.addAll(options.askedElsewhere());
    }

    /** Whether it is known of all fields that a rule looks at what they hold. */
    private boolean isUnderstood(Rule rule) {
        return rule.when().stream().map(Condition::pattern).allMatch(pattern -> Stream.concat(
                        pattern.bound().values().stream(),
                        pattern.constraints().stream().map(Constraint::field))
                .allMatch(field -> shapes.field(pattern.kind(), field).isPresent()));
    }

    /** All rules. */
    public RuleSet rules() {
        return rules;
    }

    /** Those that can be reasoned about. */
    public List<Rule> sound() {
        return rules.rules().stream().filter(rule -> !faulty.contains(rule)).toList();
    }

    /** The words that they are written in. */
    public Vocabulary words() {
        return words;
    }

    /** What was said beforehand. */
    public LintOptions options() {
        return options;
    }

    /** Which fields there are. */
    public Shapes shapes() {
        return shapes;
    }

    /** The rules that draw a conclusion. */
    public List<Rule> drawing(String conclusion) {
        return drawing.getOrDefault(conclusion, List.of());
    }

    /** Whether some rule or somebody else asks for a kind of fact or a conclusion. */
    public boolean isAsked(String kind) {
        return asked.contains(kind);
    }

    /**
     * Whether facts of a kind may come from elsewhere than from rules that can be reasoned about: it is no conclusion, or it is drawn
     * elsewhere, or by a rule whose words are wrong.
     */
    public boolean isGiven(String kind) {
        return words.kind(kind).filter(known -> !known.isConclusion()).isPresent()
                || options.drawnElsewhere().contains(kind)
                || drawing(kind).stream().anyMatch(faulty::contains);
    }

    /** The fields by which facts of a kind are told apart. */
    public List<String> key(String kind) {
        return options.keys().getOrDefault(kind, shapes.key(kind));
    }

    /** Which of the sound rules can fire at all. */
    public Reach reach() {
        Reach known = reach;
        if (known == null) {
            known = new Reach(sound(), shapes, this::drawing, this::isGiven);
            reach = known;
        }
        return known;
    }

    /** Tries cases out, with all rules that can be run. */
    public Trial trial() {
        Trial known = trial;
        if (known == null) {
            known = new Trial(rules.rules().stream()
                    .filter(rule -> !broken.contains(rule.name()))
                    .toList());
            trial = known;
        }
        return known;
    }

    /** Finds cases in which no conclusion need be given that a sound rule draws. */
    public Drawing cases() {
        return new Drawing(this::drawing, this::isGiven);
    }

    /** The rows of each table, in their order. */
    public Map<String, List<Rule>> tables() {
        Map<String, List<Rule>> tables = new TreeMap<>();
        sound().forEach(rule -> rule.row()
                .ifPresent(row -> tables.computeIfAbsent(row.table(), name -> new ArrayList<>())
                        .add(rule)));
        tables.values()
                .forEach(rows -> rows.sort(
                        Comparator.comparingInt(rule -> rule.row().orElseThrow().number())));
        return tables;
    }
}
