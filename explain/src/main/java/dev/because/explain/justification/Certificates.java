package dev.because.explain.justification;

import dev.because.explain.facts.RecordFamily;

/** The family of all certificates, to take them apart into named values and to put them together again. */
public final class Certificates {
    private static final RecordFamily<Certificate> FAMILY = new RecordFamily<>(Certificate.class);

    private Certificates() {}

    public static RecordFamily<Certificate> family() {
        return FAMILY;
    }
}
