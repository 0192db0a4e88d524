package dev.because.explain.render.html;

import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.Derived;
import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.Statement;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Source;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Certificates;
import dev.because.explain.render.html.PageView.Absence;
import dev.because.explain.render.html.PageView.Cell;
import dev.because.explain.render.html.PageView.CertificateView;
import dev.because.explain.render.html.PageView.Column;
import dev.because.explain.render.html.PageView.FieldView;
import dev.because.explain.render.html.PageView.Premise;
import dev.because.explain.render.html.PageView.ReasonView;
import dev.because.explain.render.html.PageView.Row;
import dev.because.explain.render.html.PageView.TableView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays claims out as tables: one for each kind, with a column for each value and a row for each claim. */
final class ClaimTables {
    private final Explanation explanation;
    private final Map<String, Claim> claims;
    private final Map<String, Justification> reasons = new HashMap<>();
    private final Set<String> sources;

    ClaimTables(Explanation explanation) {
        this.explanation = explanation;
        this.claims = explanation.claimsById();
        explanation.justifications().forEach(reason -> reasons.putIfAbsent(reason.conclusion(), reason));
        this.sources = explanation.sources().stream().map(Source::id).collect(Collectors.toSet());
    }

    /** All claims, each with the anchor that links lead to. */
    List<TableView> ledger() {
        return tables(explanation.claims(), true);
    }

    /** Some claims, by their ids; an id that is no claim is left out. */
    List<TableView> of(List<String> ids) {
        return tables(
                ids.stream()
                        .flatMap(id -> Optional.ofNullable(claims.get(id)).stream())
                        .toList(),
                false);
    }

    /** How a claim was concluded; empty for a fact. */
    Optional<ReasonView> reason(String claim) {
        return Optional.ofNullable(reasons.get(claim)).map(ClaimTables::view);
    }

    private static ReasonView view(Justification reason) {
        List<Premise> premises = new ArrayList<>();
        int last = reason.premises().size() - 1;
        for (int i = 0; i <= last; i++) {
            premises.add(new Premise(reason.premises().get(i), i == last ? "" : i == last - 1 ? " and " : ", "));
        }
        return new ReasonView(
                reason.rule(),
                reason.conclusion(),
                premises,
                !reason.absent().isEmpty(),
                reason.absent().stream().map(Absence::new).toList());
    }

    private List<TableView> tables(List<Claim> chosen, boolean anchored) {
        Map<String, List<Claim>> kinds = new LinkedHashMap<>();
        chosen.forEach(claim -> kinds.computeIfAbsent(kind(claim.statement()), kind -> new ArrayList<>())
                .add(claim));
        return kinds.entrySet().stream()
                .map(kind -> table(kind.getKey(), kind.getValue(), anchored))
                .toList();
    }

    private TableView table(String kind, List<Claim> members, boolean anchored) {
        boolean concluded = members.get(0).statement() instanceof Derived;
        String basis = concluded ? "concluded by" : "certificate";
        Map<String, Object> columns = new LinkedHashMap<>();
        members.forEach(claim -> values(claim.statement()).forEach(columns::putIfAbsent));
        return new TableView(
                kind,
                columns.entrySet().stream()
                        .map(column -> column(column.getKey(), column.getValue()))
                        .toList(),
                basis,
                members.stream()
                        .map(claim -> row(claim, columns.keySet(), basis, anchored))
                        .toList());
    }

    private Row row(Claim claim, Set<String> columns, String basis, boolean anchored) {
        Map<String, Object> values = values(claim.statement());
        return new Row(
                claim.id(),
                anchored,
                columns.stream()
                        .map(name -> cell(Wording.ofName(name), values.getOrDefault(name, "")))
                        .toList(),
                basis,
                claim.certificate().map(this::certificate).stream().toList(),
                reason(claim.id()).stream().toList());
    }

    private CertificateView certificate(Certificate certificate) {
        List<FieldView> fields = new ArrayList<>();
        Certificates.family().values(certificate).forEach((name, value) -> {
            String text = Wording.ofValue(value);
            fields.add(new FieldView(Wording.ofName(name), text, sources.contains(text)));
        });
        return new CertificateView(
                Wording.ofKind(Certificates.family().kind(certificate)), Certificates.inWords(certificate), fields);
    }

    private static Column column(String name, Object sample) {
        String unit = sample instanceof Quantity quantity ? quantity.unit() : "";
        return new Column(Wording.ofName(name), isNumber(sample), !unit.isEmpty(), unit);
    }

    private static Cell cell(String name, Object value) {
        String unit = value instanceof Quantity quantity ? quantity.unit() : "";
        String exact = value instanceof Quantity quantity ? Double.toString(quantity.value()) : "";
        return new Cell(name, Wording.ofValue(value), isNumber(value), !exact.isEmpty(), exact, !unit.isEmpty(), unit);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Quantity;
    }

    private static String kind(Statement statement) {
        return statement instanceof Conclusion conclusion
                ? "Conclusion: " + conclusion.name().replace('-', ' ')
                : Wording.ofKind(Vocabulary.kind(statement));
    }

    private static Map<String, Object> values(Statement statement) {
        Map<String, Object> values = Vocabulary.values(statement);
        if (statement instanceof Conclusion) {
            values.remove("name"); // it is the table's caption
        }
        return values;
    }
}
