package dev.because.explain.check.causal;

import dev.because.explain.justification.Source;
import dev.because.explain.source.causal.CausalOptions;
import dev.because.explain.source.causal.OpenedCase;
import java.nio.file.Path;
import java.util.List;

/**
 * The causal model of one question, and what the question says of it.
 *
 * @param options the question
 * @param relativeTo the folder from which its relative paths count
 * @param opened what it names, found in the model
 * @param numbers what is computed of it a second time; kept as long as it is open
 */
public record OpenCausal(CausalOptions options, Path relativeTo, OpenedCase opened, SecondCase numbers) {
    public static OpenCausal of(CausalOptions options, Path relativeTo) {
        OpenedCase opened = OpenedCase.open(options, relativeTo);
        return new OpenCausal(options, relativeTo, opened, new SecondCase(opened));
    }

    public List<Source> sources() {
        return opened.model().sources();
    }
}
