package dev.because.scenarios.report;

import com.samskivert.mustache.Mustache;
import dev.because.explain.render.html.Templates;
import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.symbolic.rules.coverage.ConditionCoverage;
import dev.because.symbolic.rules.coverage.ConditionText;
import dev.because.symbolic.rules.coverage.ConstraintCoverage;
import dev.because.symbolic.rules.coverage.Coverage;
import dev.because.symbolic.rules.coverage.RuleCoverage;
import dev.because.symbolic.rules.coverage.Tally;
import dev.because.symbolic.rules.mutation.MutationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The results as a page that needs nothing but itself. It speaks of no times, so that the same results give the same bytes.
 *
 * @param results the results, in the order of the report
 * @param coverages of the rules that were asked, if that is wanted
 * @param mutations of the rules that were asked, if that is wanted
 */
public record HtmlReport(List<ScenarioResult> results, List<Coverage> coverages, List<Mutation> mutations) {
    private static final String TEMPLATE = "/dev/because/scenarios/report/scenarios.mustache";

    /** @param rules what the rules are called */
    public record Mutation(String rules, MutationReport report) {}

    private record View(
            String style,
            String line,
            List<ResultView> results,
            List<CoverageView> coverages,
            List<MutationView> mutations) {}

    private record ResultView(
            String name, String origin, String outcome, boolean failed, List<String> reasons, List<String> said) {}

    private record CoverageView(String line, List<RuleView> rules, List<String> gaps) {}

    private record RuleView(
            String name, String place, int fired, int cases, int gaveWay, List<ConditionView> conditions) {}

    private record ConditionView(String text, long yes, long no, boolean inner, boolean lacking) {}

    private record MutationView(String line, List<MutantView> mutants) {}

    private record MutantView(String change, String noticedBy, boolean survived) {}

    public HtmlReport {
        results = List.copyOf(results);
        coverages = List.copyOf(coverages);
        mutations = List.copyOf(mutations);
    }

    /** The page, to be written as UTF-8. */
    public String html() {
        View view = new View(
                Templates.style("page"),
                new Summary(results).line(),
                results.stream().map(HtmlReport::view).toList(),
                coverages.stream().map(HtmlReport::view).toList(),
                mutations.stream().map(HtmlReport::view).toList());
        return Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .compile(template())
                .execute(view);
    }

    private static ResultView view(ScenarioResult result) {
        List<String> reasons = new ArrayList<>();
        String outcome = "passed";
        if (result.outcome() instanceof Outcome.Failed failed) {
            outcome = "failed";
            reasons.addAll(failed.reasons());
        } else if (result.outcome() instanceof Outcome.Skipped skipped) {
            outcome = "skipped";
            reasons.add(skipped.reason());
        }
        return new ResultView(
                result.scenario().name(), result.scenario().origin(), outcome, result.failed(), reasons, result.said());
    }

    private static CoverageView view(Coverage coverage) {
        return new CoverageView(
                StudyText.coverage(coverage),
                coverage.ofRules().stream().map(HtmlReport::view).toList(),
                coverage.gaps().stream().map(Object::toString).toList());
    }

    private static RuleView view(RuleCoverage rule) {
        List<ConditionView> conditions = new ArrayList<>();
        for (ConditionCoverage condition : rule.conditions()) {
            conditions.add(view(ConditionText.of(condition.condition()), condition.tally(), false));
            for (ConstraintCoverage constraint : condition.constraints()) {
                conditions.add(view(ConditionText.of(constraint.constraint()), constraint.tally(), true));
            }
        }
        return new RuleView(
                rule.rule().name(),
                rule.rule().place().toString(),
                rule.fired(),
                rule.cases(),
                rule.gaveWay(),
                conditions);
    }

    private static ConditionView view(String text, Tally tally, boolean inner) {
        return new ConditionView(text, tally.yes(), tally.no(), inner, !tally.bothWays());
    }

    private static MutationView view(Mutation mutation) {
        return new MutationView(
                StudyText.mutation(mutation.rules(), mutation.report()),
                mutation.report().rows().stream()
                        .map(row -> new MutantView(
                                row.mutant().toString(),
                                row.noticedBy().orElse("nobody"),
                                row.noticedBy().isEmpty()))
                        .toList());
    }

    private static String template() {
        try (InputStream bytes = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(TEMPLATE, e);
        }
    }
}
