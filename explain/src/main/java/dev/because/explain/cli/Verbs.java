package dev.because.explain.cli;

import java.util.Collection;
import java.util.Comparator;
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
        return questions().keySet().stream()
                .min(Comparator.comparingInt(verb -> distance(verb, name)))
                .filter(verb -> 2 * distance(verb, name) <= Math.max(verb.length(), name.length()));
    }

    private static Command command(Provider<Verb> provider) {
        Command command = provider.type().getAnnotation(Command.class);
        if (command == null) {
            throw new IllegalStateException(provider.type().getName() + " is registered as a verb without @Command");
        }
        return command;
    }

    /** The fewest insertions, deletions and replacements that turn one word into the other (Levenshtein 1965). */
    static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
