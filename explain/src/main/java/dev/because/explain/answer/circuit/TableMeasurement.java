package dev.because.explain.answer.circuit;

import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.facts.CircuitFact.CircuitSurvey;
import dev.because.explain.justification.Source;
import dev.because.explain.source.CircuitSubject;
import dev.because.explain.source.CircuitTable;
import dev.because.symbolic.minimization.learning.table.Column;
import java.nio.file.Path;
import java.util.List;

/** Takes the target and the inputs of a circuit out of a table. */
final class TableMeasurement {
    private TableMeasurement() {}

    static Measured of(CircuitSubject.OfTable subject, int mostInputs, Path relativeTo) {
        CircuitTable table = CircuitTable.open(subject, relativeTo);
        List<String> names = table.numbers().inputs().stream().map(Column::name).toList();
        return new Measured(
                new CircuitEvidence.Subject(
                        subject.column(),
                        "“" + subject.column() + "”",
                        "“" + subject.column() + "”",
                        CircuitSurvey.COLUMN,
                        "row",
                        subject.table(),
                        "value",
                        table.numbers().inputs().size(),
                        mostInputs),
                table.numbers(),
                names,
                names,
                names,
                0,
                List.of(new Source("s1", subject.table(), table.sha256())),
                "s1");
    }
}
