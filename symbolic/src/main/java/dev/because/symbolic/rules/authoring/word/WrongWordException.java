package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.authoring.Fault;

/** A word that cannot stand where it stands: it ends the reading of its rule. */
public final class WrongWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /** @param fault where, what was found and what was expected */
    public WrongWordException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** The same for messages. */
    public Fault fault() {
        return fault;
    }
}
