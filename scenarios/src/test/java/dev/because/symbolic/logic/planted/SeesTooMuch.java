package dev.because.symbolic.logic.planted;

import dev.because.neural.network.Shape;
import org.jgrapht.Graph;
import picocli.CommandLine.Command;

/** Planted: {@code symbolic.logic} may see none of what this class imports. The architecture test must find that. */
@Command
public interface SeesTooMuch {
    /** A module that it must not see. */
    Shape shape();

    /** A library that it must not see, as an array. */
    Graph<String, String>[] graphs();
}
