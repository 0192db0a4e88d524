package dev.because.symbolic.rules;

import dev.because.symbolic.logic.BadInputException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * A set of rules that concludes from facts: one Drools package. It is immutable, and may be used by several threads at
 * once.
 */
public final class RuleBase {
    /** More firings than this in one inference are taken for a loop. */
    public static final int FIRINGS = 10_000;

    private final String name;
    private final KieBase rules;
    private final Supplier<List<Model>> models;

    /** @param models gives the executable models anew each time: the engine changes those that it is built of */
    RuleBase(String name, KieBase rules, Supplier<List<Model>> models) {
        this.name = name;
        this.rules = rules;
        this.models = models;
    }

    /**
     * A rule base of this project that was compiled when it was built: no compiler is needed, nor loaded.
     *
     * @param packageName the Drools package, such as {@code dev.because.explain.facts.networks}; its third name is that
     *     of the module which ships it
     * @throws IllegalArgumentException if no such rule base is on the class path
     */
    public static RuleBase prebuilt(String packageName) {
        String[] names = packageName.split("\\.");
        String module = names.length > 2 ? names[2] : packageName;
        return prebuilt("dev.because", "because-" + module, packageName);
    }

    /**
     * A rule base that {@code kie-maven-plugin} compiled into any artefact on the class path.
     *
     * @param groupId the group of the artefact
     * @param artifactId the name of the artefact
     * @param packageName the Drools package
     * @throws IllegalArgumentException if no such rule base is on the class path
     */
    public static RuleBase prebuilt(String groupId, String artifactId, String packageName) {
        return of(packageName, () -> List.of(PrebuiltModel.find(groupId, artifactId, packageName)));
    }

    /**
     * Compiles rules that a user brought. <strong>The right-hand side of such a rule is Java: this runs a stranger's
     * program.</strong> It needs {@code org.drools:drools-engine} on the class path, which this artefact names as an
     * optional dependency, and takes a second or two.
     *
     * @param drl the rules, in Drools' own language
     * @param name what messages call them: the file that they came from
     * @throws BadInputException if they do not compile; it names the line
     * @throws IllegalStateException if the compiler is not on the class path
     */
    public static RuleBase compile(String drl, String name) {
        try {
            return RuleCompiler.compile(drl, name);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "to compile " + name + " add org.drools:drools-engine to the class path: no " + e.getMessage(), e);
        }
    }

    static RuleBase of(String name, Supplier<List<Model>> models) {
        return new RuleBase(name, KieBaseBuilder.createKieBaseFromModel(models.get()), models);
    }

    /**
     * The rules in the form that their compiler left, for whoever wants to evaluate them without the engine
     * ({@code symbolic.rules.silent}). They are made anew each time: changing them changes nothing here.
     */
    public List<Model> models() {
        return models.get();
    }

    /** The same rules but some, by name. */
    public RuleBase without(Set<String> names) {
        return of(name, () -> models.get().stream()
                .map(model -> {
                    ModelImpl rest = new ModelImpl(model.getName());
                    model.getRules().stream()
                            .filter(rule -> !names.contains(rule.getName()))
                            .forEach(rest::addRule);
                    model.getGlobals().forEach(rest::addGlobal);
                    model.getQueries().forEach(rest::addQuery);
                    model.getTypeMetaDatas().forEach(rest::addTypeMetaData);
                    return (Model) rest;
                })
                .toList());
    }

    /** The Drools package, or the file that the rules came from. */
    public String name() {
        return name;
    }

    /** What the rules say of themselves, in the order in which they stand in their file. */
    public List<RuleDescription> rules() {
        return definitions().map(RuleBase::describe).toList();
    }

    /**
     * Lets the rules conclude from facts. At equal salience the rule that stands first in its file fires first.
     *
     * @param facts the facts, in the order in which the rules are to see them; equal facts that are two objects stay two
     * @throws RuleFaultException if the rules loop, change or delete an object, throw, or rest a conclusion on an absence
     *     that a later firing filled
     */
    public Inference infer(Collection<?> facts) {
        return infer(facts, FIRINGS);
    }

    /** As {@link #infer(Collection)}, with another limit of firings. */
    public Inference infer(Collection<?> facts, int limit) {
        KieSession session = rules.newKieSession();
        try {
            FiringRecorder recorder = new FiringRecorder();
            facts.forEach(fact -> {
                recorder.given(fact);
                session.insert(fact);
            });
            session.addEventListener((AgendaEventListener) recorder);
            session.addEventListener((RuleRuntimeEventListener) recorder);
            if (session.fireAllRules(limit + 1) > limit) {
                throw new RuleFaultException(recorder.busiest(), "loops: more than " + limit + " firings");
            }
            return recorder.inference();
        } catch (ConsequenceException e) {
            throw fault(e);
        } finally {
            session.dispose();
        }
    }

    /** What the recorder refused comes wrapped twice by the engine; anything else is the rule's own failure. */
    private static RuleFaultException fault(ConsequenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleFaultException fault) {
                return fault;
            }
        }
        return new RuleFaultException(failure.getRule().getName(), "fails: " + failure.getCause(), failure);
    }

    /** The rules in file order, as the engine holds them. */
    Stream<RuleImpl> definitions() {
        return rules.getKiePackages().stream()
                .flatMap(content -> content.getRules().stream())
                .map(RuleImpl.class::cast)
                .sorted(Comparator.comparingInt(RuleImpl::getLoadOrder));
    }

    static RuleDescription describe(RuleImpl rule) {
        Map<String, String> metadata = new TreeMap<>();
        rule.getMetaData().forEach((key, value) -> metadata.put(key, value == null ? "" : value.toString()));
        return new RuleDescription(rule.getName(), metadata);
    }
}
