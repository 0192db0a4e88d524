package dev.because.explain.justification.certificate;

import dev.because.explain.facts.RecordFamily;

/** The family of all certificates, to take them apart into named values and to put them together again. */
public final class Certificates {
    private static final RecordFamily<Certificate> FAMILY = new RecordFamily<>(Certificate.class);

    private Certificates() {}

    public static RecordFamily<Certificate> family() {
        return FAMILY;
    }

    /** What the checker does for a certificate, in a sentence. */
    public static String inWords(Certificate certificate) {
        InWords words = certificate.getClass().getAnnotation(InWords.class);
        if (words == null) {
            throw new IllegalStateException(certificate.getClass() + " lacks its " + InWords.class.getSimpleName());
        }
        return words.value();
    }
}
