package dev.because.explain.cli.verbs;

import picocli.CommandLine.Option;

/** Which network is asked, and what is to be different from its card. */
public final class ModelOptions extends CardChoices {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A frozen graph (.pb), a SavedModel folder, a Caffe network (.net), or lenet5 (default).")
    void model(String value) {
        give("model", value);
    }
}
