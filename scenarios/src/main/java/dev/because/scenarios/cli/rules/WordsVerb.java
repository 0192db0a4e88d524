package dev.because.scenarios.cli.rules;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.source.rules.ExpertWords;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import dev.because.symbolic.rules.vocabulary.VocabularyFile;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code because rules words}. */
@Command(name = "words", description = "Of which facts can rules speak?")
public final class WordsVerb implements Verb {
    @Parameters(arity = "0..*", paramLabel = "KIND", description = "Only these kinds of fact (default: all).")
    private List<String> kinds = List.of();

    @Override
    public int answer(Console console) {
        List<Kind> all = kinds.isEmpty()
                ? ExpertWords.all().kinds()
                : kinds.stream()
                        .map(name -> ExpertWords.all()
                                .kind(name)
                                .orElseThrow(() -> new BadInputException(
                                        "KIND",
                                        name,
                                        Nearest.expected(name, ExpertWords.all().names()))))
                        .toList();
        console.out().print(VocabularyFile.write(all));
        return ANSWERED;
    }
}
