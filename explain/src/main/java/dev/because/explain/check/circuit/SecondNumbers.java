package dev.because.explain.check.circuit;

import dev.because.explain.facts.CircuitFact.CircuitSurvey;
import dev.because.explain.justification.Source;
import dev.because.explain.source.CircuitReadings;
import dev.because.explain.source.CircuitSubject;
import dev.because.explain.source.CircuitTable;
import dev.because.explain.source.FileName;
import dev.because.explain.source.NamedModel;
import dev.because.explain.source.NamedPictures;
import dev.because.explain.source.PictureList;
import dev.because.neural.activation.recording.Reading;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.Digest;
import dev.because.symbolic.minimization.learning.table.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read off again: of a network one picture at a time, by other loops.
 *
 * @param target for each row, what is to be explained
 * @param inputs for each input, a number for each row
 * @param names what the inputs are called; several may have one name
 * @param units what they are called where names do not tell them apart
 * @param addresses where they were read off
 * @param about what the question is about, without any count of rows
 * @param skipped files that could not be used
 * @param sources the files
 * @param rows the id of the source of the rows
 */
record SecondNumbers(
        double[] target,
        List<double[]> inputs,
        List<String> names,
        List<String> units,
        List<String> addresses,
        About about,
        int skipped,
        List<Source> sources,
        String rows) {
    record About(String target, String label, String title, String sort, String row, String from, String reading) {}

    static SecondNumbers of(CircuitSubject subject, Path relativeTo, int threads) {
        return subject instanceof CircuitSubject.OfTable table
                ? ofTable(table, relativeTo)
                : ofNetwork((CircuitSubject.OfNetwork) subject, relativeTo, threads);
    }

    private static SecondNumbers ofTable(CircuitSubject.OfTable subject, Path relativeTo) {
        CircuitTable table = CircuitTable.open(subject, relativeTo);
        List<String> names = table.numbers().inputs().stream().map(Column::name).toList();
        String quoted = "“" + subject.column() + "”";
        return new SecondNumbers(
                table.numbers().target().values(),
                table.numbers().inputs().stream().map(Column::values).toList(),
                names,
                names,
                names,
                new About(subject.column(), quoted, quoted, CircuitSurvey.COLUMN, "row", subject.table(), "value"),
                0,
                List.of(new Source("s1", subject.table(), table.sha256())),
                "s1");
    }

    private static SecondNumbers ofNetwork(CircuitSubject.OfNetwork subject, Path relativeTo, int threads) {
        PictureSource pictures = NamedPictures.list(subject.data(), relativeTo);
        NamedModel model = NamedModel.open(subject.model(), relativeTo, threads);
        try (var network = model.network()) {
            CircuitReadings readings = CircuitReadings.of(network, subject, relativeTo);
            List<Reading> all = new ArrayList<>(readings.inputs());
            all.add(readings.target());
            SecondLook look = SecondLook.of(network, pictures, all, threads);
            List<double[]> columns = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                int reading = i;
                columns.add(
                        look.rows().stream().mapToDouble(row -> row[reading]).toArray());
            }
            List<Source> sources = new ArrayList<>(
                    model.sources(subject.model().model(), subject.data(), PictureList.digest(look.pictures())));
            subject.nameFiles()
                    .forEach(file -> sources.add(new Source(
                            "s" + (sources.size() + 1),
                            file,
                            Digest.ofFile(FileName.resolve(relativeTo, file, "an explanation")))));
            return new SecondNumbers(
                    columns.get(all.size() - 1),
                    columns.subList(0, all.size() - 1),
                    readings.names(),
                    readings.units(),
                    readings.inputs().stream().map(Reading::address).toList(),
                    new About(
                            readings.target().address(),
                            readings.label(),
                            readings.title(),
                            readings.sort(),
                            "picture",
                            readings.from(),
                            readings.reading()),
                    look.pictures().skipped().size(),
                    sources,
                    "s2");
        }
    }
}
