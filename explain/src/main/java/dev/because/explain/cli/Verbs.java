package dev.because.explain.cli;

import dev.because.neural.network.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** The verbs on the class path. Looking one up loads classes until it is found, and makes an object of none but it. */
final class Verbs {
    private final Collection<Provider<Verb>> providers;

    Verbs(Collection<Provider<Verb>> providers) {
        this.providers = List.copyOf(providers);
    }

    static Verbs onClassPath() {
        return new Verbs(ServiceLoader.load(Verb.class).stream().toList());
    }

    Optional<Verb> named(String name) {
        return providers.stream()
                .filter(provider -> command(provider).name().equals(name))
                .findFirst()
                .map(Provider::get);
    }

    /** Every verb's name with its question: the first line of its description. */
    SortedMap<String, String> questions() {
        SortedMap<String, String> questions = new TreeMap<>();
        for (Provider<Verb> provider : providers) {
            Command command = command(provider);
            questions.put(
                    command.name(), Stream.of(command.description()).findFirst().orElse(""));
        }
        return questions;
    }

    /** The verb that is spelled most like this, unless more than half of it would have to change. */
    Optional<String> nearest(String name) {
        return Spelling.nearest(name, questions().keySet());
    }

    private static Command command(Provider<Verb> provider) {
        Command command = provider.type().getAnnotation(Command.class);
        if (command == null) {
            throw new IllegalStateException(provider.type().getName() + " is registered as a verb without @Command");
        }
        return command;
    }
}
