package dev.because.explain.source.causal;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A question about causes with all that it names found in its model.
 *
 * @param model the model
 * @param findings what is known, in the order in which it was told
 * @param causes the variables among which the answer is sought, in the model's order
 * @param hypotheses the propositions about them that are compared, in the model's order
 * @param asked the hypothesis that is asked about
 * @param against the one that it is held against
 * @param action what someone is to make happen
 * @param without findings that are to be left out, by their variables
 * @param next whether it is asked which finding would help most
 * @param hidden variables that cannot be observed
 */
public record OpenedCase(
        NamedNetwork model,
        Findings findings,
        List<Integer> causes,
        List<Observation> hypotheses,
        Optional<Observation> asked,
        Optional<Observation> against,
        Optional<Observation> action,
        List<Integer> without,
        boolean next,
        List<Integer> hidden) {
    public OpenedCase {
        causes = List.copyOf(causes);
        hypotheses = List.copyOf(hypotheses);
        without = List.copyOf(without);
        hidden = List.copyOf(hidden);
    }

    /**
     * Finds in a model what a question speaks of.
     *
     * @throws BadInputException if something is unknown, told twice, or does not go together
     */
    public static OpenedCase of(CausalOptions options, NamedNetwork model) {
        Findings findings = model.findings(options.given());
        if (findings.size() == 0 && options.action().isEmpty()) {
            throw new BadInputException("question", "no findings", "--given x=yes,y=no: what is known of the case");
        }
        Optional<Observation> asked = hypothesis(model, findings, "option --ask", options.ask());
        Optional<Observation> against = hypothesis(model, findings, "option --against", options.against());
        if (against.isPresent() && asked.equals(against)) {
            throw new BadInputException(
                    "option --against",
                    model.written(against.get()) + ", which is asked about itself",
                    "another hypothesis");
        }
        List<Integer> causes = Causes.of(options, model, findings, asked, against);
        Optional<Observation> action = options.action().map(text -> model.proposition("option --do", text));
        List<Integer> without = options.without().stream()
                .map(text -> known(model, findings, text))
                .distinct()
                .toList();
        OpenedCase opened = new OpenedCase(
                model,
                findings,
                causes,
                Causes.hypotheses(model.network(), causes, asked, against),
                asked,
                against,
                action,
                without,
                options.next(),
                hidden(options, model, findings, asked, action));
        opened.requireEffect();
        return opened;
    }

    /** Opens the model that a question names, and finds in it what the question speaks of. */
    public static OpenedCase open(CausalOptions options, Path relativeTo) {
        return of(options, NamedNetwork.open(options.model(), relativeTo));
    }

    /** The findings that are left when those of {@code --without} are left out. */
    public Findings withoutThose() {
        Findings left = findings;
        for (int variable : without) {
            left = left.without(variable);
        }
        return left;
    }

    private void requireEffect() {
        if (findings.size() == 0 && asked.isEmpty()) {
            throw new BadInputException(
                    "question", "an action, but no findings and no effect", "--given FINDINGS or --ask EFFECT");
        }
        if (action.isPresent()
                && asked.isPresent()
                && action.get().variable() == asked.get().variable()) {
            throw new BadInputException(
                    "option --do",
                    model.written(action.get()) + ", and the same variable is asked about",
                    "an action on another variable than --ask");
        }
    }

    private static Optional<Observation> hypothesis(
            NamedNetwork model, Findings findings, String option, Optional<String> text) {
        Optional<Observation> hypothesis = text.map(proposition -> model.proposition(option, proposition));
        hypothesis.ifPresent(found -> {
            Optional<Finding> finding = findings.about(found.variable());
            if (finding.isPresent() && finding.get() instanceof Observation) {
                throw new BadInputException(
                        option,
                        model.name(found.variable()) + ", which is among the findings",
                        "a variable that is not known yet");
            }
        });
        return hypothesis;
    }

    private static int known(NamedNetwork model, Findings findings, String text) {
        Optional<Integer> named = model.network().indexOf(text);
        int variable = named.isPresent()
                ? named.get()
                : model.finding("option --without", text).variable();
        if (findings.about(variable).isEmpty()) {
            List<String> all = findings.all().stream()
                    .map(finding -> model.name(finding.variable()))
                    .toList();
            throw new BadInputException(
                    "option --without",
                    model.name(variable) + ", which is not among the findings",
                    all.isEmpty() ? "findings to leave it out of" : "one of " + String.join(", ", all));
        }
        return variable;
    }

    private static List<Integer> hidden(
            CausalOptions options,
            NamedNetwork model,
            Findings findings,
            Optional<Observation> asked,
            Optional<Observation> action) {
        if (options.hidden().isEmpty()) {
            return List.of();
        }
        if (asked.isEmpty() || action.isEmpty()) {
            throw new BadInputException(
                    "option --hidden",
                    asked.isEmpty() ? "no effect that is asked about" : "no action",
                    "--do ACTION and --ask EFFECT beside it");
        }
        TreeSet<Integer> hidden = new TreeSet<>();
        for (String name : options.hidden()) {
            int variable = model.variable("option --hidden", name);
            boolean seen = findings.about(variable).isPresent();
            if (seen
                    || variable == asked.get().variable()
                    || variable == action.get().variable()) {
                throw new BadInputException(
                        "option --hidden",
                        name + (seen ? ", which is among the findings" : ", which the question is about"),
                        "variables that cannot be observed");
            }
            hidden.add(variable);
        }
        return new ArrayList<>(hidden);
    }
}
