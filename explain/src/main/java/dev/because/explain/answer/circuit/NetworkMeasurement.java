package dev.because.explain.answer.circuit;

import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.justification.Source;
import dev.because.explain.source.CircuitOptions;
import dev.because.explain.source.CircuitReadings;
import dev.because.explain.source.CircuitSubject;
import dev.because.explain.source.FileName;
import dev.because.explain.source.NamedModel;
import dev.because.explain.source.NamedPictures;
import dev.because.explain.source.PictureList;
import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.recording.Reading;
import dev.because.neural.activation.recording.Recorder;
import dev.because.neural.activation.recording.Recording;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.minimization.learning.table.Column;
import dev.because.symbolic.minimization.learning.table.Measurements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the target and the inputs of a circuit off a network, for each picture. */
final class NetworkMeasurement {
    private NetworkMeasurement() {}

    static Measured of(
            CircuitSubject.OfNetwork subject, int mostInputs, Path relativeTo, int threads, PassListener listener) {
        PictureSource pictures = NamedPictures.list(subject.data(), relativeTo);
        NamedModel model = NamedModel.open(subject.model(), relativeTo, threads);
        try (var network = model.network()) {
            CircuitReadings readings = CircuitReadings.of(network, subject, relativeTo);
            List<Reading> all = new ArrayList<>(readings.inputs());
            all.add(readings.target());
            Recording recording =
                    Recorder.record(network, pictures, all, CircuitOptions.FEWEST_ROWS, threads, listener);
            Column target = new Column(readings.label(), recording.values().get(all.size() - 1));
            requireBoth(target, readings, subject.data());
            return new Measured(
                    new CircuitEvidence.Subject(
                            readings.target().address(),
                            readings.label(),
                            readings.title(),
                            readings.sort(),
                            "picture",
                            readings.from(),
                            readings.reading(),
                            readings.inputs().size(),
                            mostInputs),
                    new Measurements(target, columns(readings, recording)),
                    readings.inputs().stream().map(Reading::address).toList(),
                    readings.names(),
                    readings.units(),
                    recording.pictures().skipped().size(),
                    sources(subject, model, recording, relativeTo),
                    "s2");
        }
    }

    private static List<Column> columns(CircuitReadings readings, Recording recording) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < readings.inputs().size(); i++) {
            columns.add(new Column(
                    readings.inputs().get(i).address(), recording.values().get(i)));
        }
        return columns;
    }

    private static void requireBoth(Column target, CircuitReadings readings, String data) {
        if (target.isConstant()) {
            boolean isClass = readings.target() instanceof Reading.Called;
            throw new BadInputException(
                    readings.target().address(),
                    isClass
                            ? (target.at(0) == 0 ? "no picture" : "every picture") + " of " + data + " is called so"
                            : target.at(0) + " for every picture of " + data,
                    "pictures that differ in what is to be explained");
        }
    }

    private static List<Source> sources(
            CircuitSubject.OfNetwork subject, NamedModel model, Recording recording, Path relativeTo) {
        List<Source> sources = new ArrayList<>(
                model.sources(subject.model().model(), subject.data(), PictureList.digest(recording.pictures())));
        subject.nameFiles()
                .forEach(file -> sources.add(new Source(
                        "s" + (sources.size() + 1),
                        file,
                        Digest.ofFile(FileName.resolve(relativeTo, file, "an explanation by because neurons")))));
        return sources;
    }
}
