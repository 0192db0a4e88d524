package dev.because.scenarios.readme;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a document says that a command prints. Everything must be as written, numbers too; a line that is only "…" stands
 * for any lines or none, and "…" within a line for any text in that line.
 *
 * @param lines as they stand in the document
 */
record ExpectedOutput(List<String> lines) {
    private static final String ELLIPSIS = "…";

    boolean matches(String actual) {
        StringBuilder pattern = new StringBuilder();
        for (String line : lines) {
            if (line.strip().equals(ELLIPSIS)) {
                pattern.append("(?:[^\\n]*\\n)*?");
                continue;
            }
            String[] parts = line.split(ELLIPSIS, -1);
            for (int i = 0; i < parts.length; i++) {
                pattern.append(i == 0 ? "" : "[^\\n]*").append(Pattern.quote(parts[i]));
            }
            pattern.append("\\n");
        }
        return Pattern.matches(pattern.toString(), actual);
    }

    @Override
    public String toString() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
