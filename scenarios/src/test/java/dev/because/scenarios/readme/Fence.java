package dev.because.scenarios.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a Markdown file.
 *
 * @param language the word after the opening fence, or the empty string
 * @param line where the opening fence stands, from 1
 * @param heading the last heading before it
 * @param lines what is between the fences
 * @param after the block before it, if nothing but blank lines lies between
 */
record Fence(String language, int line, String heading, List<String> lines, Optional<Fence> after) {
    private static final String MARK = "```";

    Fence {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    static List<Fence> in(List<String> markdown) {
        List<Fence> fences = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        Optional<Fence> before = Optional.empty();
        String heading = "";
        int opened = -1;
        for (int i = 0; i < markdown.size(); i++) {
            String line = markdown.get(i);
            if (opened < 0 && line.startsWith(MARK)) {
                opened = i;
                inside.clear();
            } else if (opened >= 0 && line.equals(MARK)) {
                String language = markdown.get(opened).substring(MARK.length()).strip();
                Fence fence = new Fence(language, opened + 1, heading, inside, before);
                fences.add(fence);
                before = Optional.of(fence);
                opened = -1;
            } else if (opened >= 0) {
                inside.add(line);
            } else if (!line.isBlank()) {
                before = Optional.empty();
                heading = line.startsWith("#") ? line.replaceFirst("^#+\\s*", "") : heading;
            }
        }
        if (opened >= 0) {
            throw new IllegalArgumentException("the block that line " + (opened + 1) + " opens is not closed");
        }
        return fences;
    }
}
