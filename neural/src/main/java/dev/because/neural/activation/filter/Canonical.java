package dev.because.neural.activation.filter;

/** One form for patterns that are the same function of the place, so that they can be compared. */
final class Canonical {
    private static final double TURN = 2 * Math.PI;
    private static final double SAME = 1e-9;
    private static final double NEARLY_ROUND = 1.01;

    private Canonical() {}

    /** Its largest amplitude positive, the wave's direction from 0 to π, the phase from 0 to 2π. */
    static Gabor gabor(Gabor gabor) {
        Envelope envelope = gabor.envelope();
        double phase = gabor.phase();
        // What lies short of a whole turn by the last digits lies at 0.
        double angle = wrapped(envelope.angle(), TURN);
        angle = angle > TURN - SAME ? 0 : angle;
        if (angle > Math.PI - SAME) {
            // The other way round, the wave runs backwards.
            angle = Math.max(0, angle - Math.PI);
            phase = -phase;
        }
        double largest = 0;
        for (double amplitude : gabor.amplitudes()) {
            largest = Math.abs(amplitude) > Math.abs(largest) ? amplitude : largest;
        }
        boolean turned = largest < 0;
        return new Gabor(
                new Envelope(envelope.row(), envelope.column(), angle, envelope.across(), envelope.along()),
                gabor.frequency(),
                wrapped(turned ? phase + Math.PI : phase, TURN),
                turned ? gabor.amplitudes().stream().map(a -> -a).toList() : gabor.amplitudes());
    }

    /** Its larger width called {@code along}, and the angle from 0 to π. */
    static Blob blob(Blob blob) {
        Envelope envelope = blob.envelope();
        boolean turned = envelope.across() > envelope.along();
        double angle = wrapped(envelope.angle() + (turned ? Math.PI / 2 : 0), Math.PI);
        return new Blob(
                new Envelope(
                        envelope.row(),
                        envelope.column(),
                        angle,
                        Math.min(envelope.across(), envelope.along()),
                        Math.max(envelope.across(), envelope.along())),
                blob.amplitudes());
    }

    /** A blob whose widths are within a hundredth of each other is round, and has no angle: it would mean nothing. */
    static Blob rounded(Blob blob) {
        Envelope envelope = blob.envelope();
        if (envelope.along() > NEARLY_ROUND * envelope.across()) {
            return blob;
        }
        double width = Math.sqrt(envelope.across() * envelope.along());
        return new Blob(new Envelope(envelope.row(), envelope.column(), 0, width, width), blob.amplitudes());
    }

    private static double wrapped(double angle, double turn) {
        double rest = angle % turn;
        return rest < 0 ? rest + turn : rest;
    }
}
