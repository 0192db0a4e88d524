package dev.because.explain.cli;

import dev.because.explain.cli.console.Console;
import dev.because.neural.tensorflow.device.Computing;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The command {@code because VERB …}: finds the verb, reads its options, lets it answer, and returns an exit code. */
public final class Main {
    private static final Set<String> HELP = Set.of("help", "--help", "-h");
    private static final Set<String> VERSION = Set.of("version", "--version", "-V");

    private final Verbs verbs;
    private final Console console;

    Main(Verbs verbs, Console console) {
        this.verbs = verbs;
        this.console = console;
    }

    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        System.exit(console.close(run(List.of(arguments), console)));
    }

    /**
     * Runs one command line in this process, for programs that embed the command; it never throws and never exits.
     *
     * @param arguments the verb and what follows it
     * @param console where it answers and complains; the caller closes it
     * @return the exit code
     */
    public static int run(List<String> arguments, Console console) {
        return new Main(Verbs.onClassPath(), console).run(arguments);
    }

    /** Runs one command line; never throws. */
    int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (Throwable problem) { // the last place that can say anything about it
            return new Failure(problem).report(console);
        }
    }

    private int dispatch(List<String> line) throws Exception {
        DeviceArguments device = DeviceArguments.of(line, System.getenv());
        Computing.wish(device.wish(), new ConsoleNotices(console));
        return dispatchVerb(device.rest());
    }

    private int dispatchVerb(List<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            new HelpPage(verbs).print(console.err());
            return Verb.BAD_INPUT;
        }
        String first = arguments.get(0);
        List<String> rest = arguments.subList(1, arguments.size());
        if (VERSION.contains(first)) {
            console.out().println("because " + version());
            return Verb.ANSWERED;
        }
        if (HELP.contains(first)) {
            if (rest.isEmpty()) {
                new HelpPage(verbs).print(console.out());
                return Verb.ANSWERED;
            }
            return dispatchVerb(concat(rest, "--help"));
        }
        Optional<Verb> verb = verbs.named(first);
        return verb.isPresent() ? answer(first, verb.get(), rest) : unknown(first);
    }

    private int answer(String name, Verb verb, List<String> arguments) throws Exception {
        if (!arguments.contains("--help") && !arguments.contains("-h")) {
            verb.warmUp();
        }
        CommandLine commandLine = commandLine(name, verb);
        ParseResult parsed = commandLine.parseArgs(arguments.toArray(String[]::new));
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
            if (last.isUsageHelpRequested()) {
                break;
            }
        }
        CommandLine asked = last.commandSpec().commandLine();
        if (last.isUsageHelpRequested()) {
            asked.usage(console.out(), CommandLine.Help.Ansi.OFF);
            return Verb.ANSWERED;
        }
        return asked.<Verb>getCommand().answer(console);
    }

    private static CommandLine commandLine(String name, Verb verb) {
        CommandLine commandLine = new CommandLine(verb);
        commandLine.setCommandName("because " + name);
        commandLine.setExpandAtFiles(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(Path.class, Main::path);
        addHelp(commandLine);
        return commandLine;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + name + "' is a name that no file can have");
        }
    }

    private static void addHelp(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this and do nothing else.")
                        .build());
        commandLine.getSubcommands().values().forEach(Main::addHelp);
    }

    private int unknown(String name) {
        String expected = name.startsWith("-") ? "options follow the verb" : "there is no verb '" + name + "'";
        String nearest = verbs.nearest(name)
                .map(verb -> "; did you mean '" + verb + "'?")
                .orElse("; 'because help' lists them");
        console.problem(expected + nearest);
        return Verb.BAD_INPUT;
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not built into a jar)");
    }

    private static List<String> concat(List<String> words, String last) {
        String[] all = Arrays.copyOf(words.toArray(String[]::new), words.size() + 1);
        all[words.size()] = last;
        return List.of(all);
    }
}
