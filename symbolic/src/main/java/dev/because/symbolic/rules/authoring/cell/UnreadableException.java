package dev.because.symbolic.rules.authoring.cell;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.expert.Place;

/** Something that was written cannot be read; whoever reads a whole file catches it and goes on with what comes next. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public UnreadableException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** At a place, what was found and what was expected. */
    public UnreadableException(Place place, String found, String expected) {
        this(new Fault(place, found, expected));
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }
}
