package dev.because.explain.cli.verbs.attribution;

import dev.because.neural.attribution.catalogue.AttributionMethods;
import java.util.ArrayList;

/** The names of all methods of attribution, for help and completion. */
public final class MethodNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    /** As picocli makes it. */
    public MethodNames() {
        super(AttributionMethods.names());
    }
}
