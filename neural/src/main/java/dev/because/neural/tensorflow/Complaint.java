package dev.because.neural.tensorflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What TensorFlow objects to, without the attributes and stacks that it appends: a node's name is what a user can look for. */
final class Complaint {
    private static final Pattern NODE = Pattern.compile("\\{\\{node ([^}]*)}}");
    private static final int LONGEST = 200;

    private Complaint() {}

    static String of(RuntimeException problem) {
        String text = String.valueOf(problem.getMessage());
        Matcher node = NODE.matcher(text);
        if (!node.find()) {
            return shortened(text);
        }
        String before = text.substring(0, node.start()).replaceFirst("( for '|\\s*\\[*)$", "");
        return shortened(before) + ", at node " + node.group(1);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
