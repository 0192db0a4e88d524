package dev.because.symbolic.game.search.uci;

import dev.because.symbolic.logic.BadInputException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said between us and one engine, in the words of the protocol. */
final class Conversation implements AutoCloseable {
    /** So that equal questions get equal answers; enough memory for some seconds of thought, little enough to be cleared in no time. */
    private static final Map<String, String> USUAL = new TreeMap<>(Map.of("Threads", "1", "Hash", "64"));

    private static final Pattern OPTION = Pattern.compile("option\\s+name\\s+(.+?)\\s+type\\s.*");
    private static final Pattern NAME = Pattern.compile("id\\s+name\\s+(.+)");
    /** Programs greet and chatter a little; more than this is no protocol. */
    private static final int CHATTER = 1_000;

    private final EngineProcess process;
    private final Deadlines deadlines;
    private final Map<String, String> options = new HashMap<>();
    private String name;

    private Conversation(List<String> command, Deadlines deadlines) {
        String program = command.get(command.size() - 1);
        this.deadlines = deadlines;
        name = program.substring(program.replace('\\', '/').lastIndexOf('/') + 1);
        process = new EngineProcess("engine " + program, command);
    }

    static Conversation begin(List<String> command, Map<String, String> wanted, Deadlines deadlines) {
        Conversation conversation = new Conversation(command, deadlines);
        conversation.say("uci");
        conversation.await("uciok", deadlines.ready());
        USUAL.forEach((option, value) -> conversation.set(option, value, value));
        wanted.forEach((option, value) -> conversation.set(option, value, ""));
        return conversation;
    }

    String name() {
        return name;
    }

    void say(String line) {
        process.say(line);
    }

    /**
     * Sets an option, unless it is set so.
     *
     * @param without what the engine does that has no such option
     * @throws BadInputException if it has none and should do otherwise
     */
    void set(String option, String value, String without) {
        String key = key(option);
        if (options.containsKey(key)) {
            if (!value.equals(options.put(key, value))) {
                say("setoption name " + option + " value " + value);
            }
        } else if (!value.equals(without)) {
            throw process.failure("no option " + option, "an engine whose " + option + " can be " + value);
        }
    }

    /** Lets the engine forget, and waits until it has. */
    void newGame() {
        say("ucinewgame");
        say("isready");
        await("readyok", deadlines.ready());
    }

    /** The move that it plays in the end; what it reports until then is added. */
    String listen(Reports reports, Duration given, String expected) {
        long by = System.nanoTime() + given.toNanos();
        for (int chatter = 0; chatter <= CHATTER; ) {
            String line = process.hear(by, given, expected).strip();
            if (line.startsWith("info ")) {
                try {
                    Report.of(line).ifPresent(reports::add);
                } catch (Report.Nonsense nonsense) {
                    throw process.failure(
                            "info with " + EngineProcess.quote(nonsense.getMessage()), "info of the protocol");
                }
            } else if (line.equals("bestmove") || line.startsWith("bestmove ")) {
                String[] words = line.split("\\s+");
                return words.length > 1 ? words[1] : "";
            } else {
                chatter++;
            }
        }
        throw tooMuch(expected);
    }

    private void await(String word, Duration given) {
        long by = System.nanoTime() + given.toNanos();
        for (int chatter = 0; chatter <= CHATTER; chatter++) {
            String line = process.hear(by, given, word).strip();
            if (line.equals(word)) {
                return;
            }
            Matcher isName = NAME.matcher(line);
            if (isName.matches()) {
                String said = EngineProcess.quote(isName.group(1));
                name = said.substring(1, said.length() - 1);
            }
            Matcher isOption = OPTION.matcher(line);
            if (isOption.matches()) {
                options.putIfAbsent(key(isOption.group(1)), "");
            }
        }
        throw tooMuch(word);
    }

    private BadInputException tooMuch(String expected) {
        return process.failure(
                String.format(Locale.ROOT, "more than %,d lines that are not of the protocol", CHATTER), expected);
    }

    BadInputException failure(String found, String expected) {
        return process.failure(found, expected);
    }

    @Override
    public void close() {
        process.close();
    }

    /** The protocol's names of options do not tell capitals from small letters. */
    private static String key(String option) {
        return option.toLowerCase(Locale.ROOT);
    }
}
