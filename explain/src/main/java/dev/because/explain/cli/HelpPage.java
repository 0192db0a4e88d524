package dev.because.explain.cli;

import java.io.PrintStream;
import java.util.Map;

/** The verbs with their questions. */
record HelpPage(Verbs verbs) {
    void print(PrintStream out) {
        out.println("because VERB …   says why");
        out.println();
        Map<String, String> questions = verbs.questions();
        int width = questions.keySet().stream().mapToInt(String::length).max().orElse(0);
        questions.forEach((verb, question) -> out.printf("  %-" + (width + 2) + "s%s%n", verb, question));
        out.println();
        out.println("because help VERB   says what the verb takes");
        out.println(
                "--device DEVICE     computes networks on auto, cpu, gpu or gpu:N (default: auto, or BECAUSE_DEVICE)");
        out.println("--tf32              lets a GPU round factors to ten bits, which is faster");
        out.println();
        out.println("Exit code: 0 it answered, 1 something was refused, 2 the input cannot be used.");
    }
}
