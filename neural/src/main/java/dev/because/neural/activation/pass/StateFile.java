package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.data.Digest;
import dev.because.neural.data.InputFile;
import dev.because.neural.data.OutputFile;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The state of a pass as a file: a line that says what it is, the subject of the pass, the files that are done, what is
 * kept of them, all numbers big-endian; then the SHA-256 of all that, so that a damaged file is told from a whole one. It is
 * written beside its name and moved there, so that a kill leaves the one before.
 */
final class StateFile {
    private static final byte[] MAGIC =
            "because neurons, a pass that is under way, 1\n".getBytes(StandardCharsets.UTF_8);
    private static final int DIGEST = 64;
    private static final int LARGEST = 1 << 30;
    private static final String EXPECTED = "the state of a pass that was broken off";

    private final Path path;
    private final PassSubject subject;
    private final Layer layer;

    StateFile(Path path, PassSubject subject, Layer layer) {
        this.path = path;
        this.subject = subject;
        this.layer = layer;
    }

    /**
     * The state that is there.
     *
     * @return empty where there is no file, or where it is of another pass, which the listener hears
     * @throws BadInputException if it is no state of a pass, or damaged
     */
    Optional<PassState> read(PassListener listener) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] bytes = InputFile.bytes(path, LARGEST, EXPECTED);
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BadInputException(path.toString(), "another kind of file", EXPECTED + ", or no file yet");
        }
        int end = bytes.length - DIGEST;
        if (end < MAGIC.length
                || !Digest.ofBytes(Arrays.copyOf(bytes, end))
                        .equals(new String(bytes, end, DIGEST, StandardCharsets.US_ASCII))) {
            throw new BadInputException(path.toString(), "a damaged state", EXPECTED + "; delete it to begin anew");
        }
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes, MAGIC.length, end - MAGIC.length))) {
            PassSubject found = new PassSubject(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
            if (!found.equals(subject)) {
                listener.startedAnew(path + " is of another " + subject.differences(found) + ": beginning anew");
                return Optional.empty();
            }
            return Optional.of(state(in));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " has its digest and yet not its form", e);
        }
    }

    private PassState state(DataInputStream in) throws IOException {
        PassState state = new PassState(layer);
        for (int left = in.readInt(); left > 0; left--) {
            state.use(in.readInt(), in.readUTF());
        }
        for (int left = in.readInt(); left > 0; left--) {
            state.skip(in.readInt(), in.readUTF());
        }
        for (int channel = 0; channel < layer.channels(); channel++) {
            state.fold().include(channel, in.readFloat());
            state.fold().include(channel, in.readFloat());
            for (Half half : Half.values()) {
                for (int left = in.readInt(); left > 0; left--) {
                    state.fold().of(half).get(channel).offer(in.readInt(), in.readInt(), in.readInt(), in.readFloat());
                }
            }
        }
        return state;
    }

    /** @throws BadInputException if it cannot be written */
    void write(PassState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            for (String part : List.of(subject.model(), subject.card(), subject.layer(), subject.pictures())) {
                out.writeUTF(part);
            }
            write(state, out);
            out.write(Digest.ofBytes(bytes.toByteArray()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        OutputFile.write(path, bytes.toByteArray());
    }

    private void write(PassState state, DataOutputStream out) throws IOException {
        out.writeInt(state.used().size());
        for (PassState.UsedFile file : state.used()) {
            out.writeInt(file.file());
            out.writeUTF(file.sha256());
        }
        out.writeInt(state.skipped().size());
        for (PassState.SkippedFile file : state.skipped()) {
            out.writeInt(file.file());
            out.writeUTF(file.reason());
        }
        for (int channel = 0; channel < layer.channels(); channel++) {
            out.writeFloat(state.fold().least(channel));
            out.writeFloat(state.fold().greatest(channel));
            for (Half half : Half.values()) {
                List<Stimulus> places = state.fold().of(half).get(channel).places();
                out.writeInt(places.size());
                for (Stimulus place : places) {
                    out.writeInt(place.picture());
                    out.writeInt(place.row());
                    out.writeInt(place.column());
                    out.writeFloat(place.activation());
                }
            }
        }
    }
}
