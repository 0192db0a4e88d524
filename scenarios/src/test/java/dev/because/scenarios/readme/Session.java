package dev.because.scenarios.readme;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person does at a terminal, one step after the other: a block of lines in which a command follows "$ " (and goes
 * on where a line ends in a backslash), and its output follows the command.
 *
 * @param steps in their order
 */
record Session(List<Step> steps) {
    /** Whoever looks at the exit code may expect one that is not 0. */
    private static final String LOOK_AT_EXIT_CODE = "echo $?";

    private static final String PROMPT = "$ ";
    private static final char MARK = '\u001e';

    /** A command with what it is said to print. */
    record Step(String command, ExpectedOutput expected) {}

    /** What a command printed, on both streams, and its exit code. */
    record Outcome(String output, int exitCode) {}

    static Session of(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (!lines.get(i).startsWith(PROMPT)) {
                throw new IllegalArgumentException("found \"" + lines.get(i) + "\", expected a command after \"$ \"");
            }
            StringBuilder command = new StringBuilder(lines.get(i).substring(PROMPT.length()));
            while (lines.get(i).endsWith("\\")) {
                i++;
                command.append('\n').append(lines.get(i));
            }
            List<String> output = new ArrayList<>();
            for (i++; i < lines.size() && !lines.get(i).startsWith(PROMPT); i++) {
                output.add(lines.get(i));
            }
            steps.add(new Step(command.toString(), new ExpectedOutput(List.copyOf(output))));
        }
        return new Session(List.copyOf(steps));
    }

    /** All commands as one script, in which each says where it ends and how. */
    String script() {
        StringBuilder script = new StringBuilder("exec 2>&1\n");
        for (Step step : steps) {
            script.append(step.command())
                    .append("\n__code=$?; printf '\\036%s\\036' \"$__code\"; (exit \"$__code\")\n");
        }
        return script.toString();
    }

    /** What the script printed, taken apart again. */
    List<Outcome> outcomes(String printed) {
        String[] parts = printed.split(String.valueOf(MARK), -1);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            outcomes.add(new Outcome(parts[i], Integer.parseInt(parts[i + 1])));
        }
        return outcomes;
    }

    boolean mayFail(int step) {
        return step + 1 < steps.size() && steps.get(step + 1).command().equals(LOOK_AT_EXIT_CODE);
    }
}
