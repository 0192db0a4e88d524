package dev.because.symbolic.rules.silent;

/** A rule rests on something that is not tried here. */
final class Unsupported extends UnsupportedOperationException {
    private static final long serialVersionUID = 1;

    Unsupported(String rule, String what) {
        super("rule \"" + rule + "\" has " + what + ", which only the engine can try");
    }
}
