package dev.because.neural.activation.filter;

/** One form for patterns that are the same function of the place, so that they can be compared. */
final class Canonical {
    private static final double TURN = 2 * Math.PI;

    private Canonical() {}

    /** Its largest amplitude positive, the wave's direction from 0 to π, the phase from 0 to 2π. */
    static Gabor gabor(Gabor gabor) {
        Envelope envelope = gabor.envelope();
        double phase = gabor.phase();
        double angle = wrapped(envelope.angle(), TURN);
        if (angle >= Math.PI) {
            // The other way round, the wave runs backwards.
            angle -= Math.PI;
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

    private static double wrapped(double angle, double turn) {
        double rest = angle % turn;
        return rest < 0 ? rest + turn : rest;
    }
}
