package dev.because.explain.cli.verbs;

import dev.because.explain.check.Checker;
import dev.because.explain.check.Verdict;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.render.json.ExplanationReader;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.tensorflow.NativeRuntime;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because check EXPLANATION}. */
@Command(name = "check", description = "Is every claim of an explanation true?")
public final class CheckVerb implements Verb {
    @Parameters(paramLabel = "EXPLANATION", description = "What 'because explain --json FILE' wrote.")
    private Path explanation = Path.of("");

    @Option(names = "--trust", description = "Start the program that the explanation of a chess move names.")
    private boolean trust;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) {
        Verdict verdict;
        try (Checker checker = new Checker(threads.threads(), trust ? Programs.ALLOWED : Programs.REFUSED)) {
            verdict = checker.check(ExplanationReader.read(explanation), Path.of(""));
        }
        verdict.refusals().forEach(refusal -> console.out().println("refused: " + refusal));
        verdict.notes().forEach(note -> console.out().println("note: " + note));
        console.out().println(verdict.summary());
        return verdict.holds() ? ANSWERED : REFUSED;
    }
}
