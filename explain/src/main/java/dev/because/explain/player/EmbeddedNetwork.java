package dev.because.explain.player;

import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.Lc0Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The network that comes with this project, trained by {@code because train chess}. How, and how strong it is, stands in
 * {@code embedded.provenance.yaml} beside it. It looks at the position alone, not at what came before.
 */
public final class EmbeddedNetwork {
    /** What it is called in sentences. */
    public static final String NAME = "the embedded network";

    private static final String FILE = "embedded.pb.gz";

    private EmbeddedNetwork() {}

    /** The bytes of its file, in lc0's format. */
    public static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(EmbeddedNetwork.class.getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its weights. */
    public static Lc0Network network() {
        return Lc0Reader.read(NAME, new ByteArrayInputStream(bytes()));
    }

    /** Takes it into service; the caller closes it. */
    public static NetworkEvaluator open() {
        return new NetworkEvaluator(NAME, network());
    }
}
