package dev.because.explain.render.causal;

import dev.because.explain.facts.Proposition;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A causal diagram in words. */
final class DiagramWords {
    private static final int MOST_PATHS = 12;

    private final CausalCase shown;
    private final Excerpt excerpt;
    private final boolean small;
    private final boolean cut;

    DiagramWords(CausalCase shown, Excerpt excerpt, boolean small, boolean cut) {
        this.shown = shown;
        this.excerpt = excerpt;
        this.small = small;
        this.cut = cut;
    }

    String caption() {
        String name = shown.network().name();
        StringBuilder caption = new StringBuilder("Causes above their effects in " + name
                + ": how probable each state is before "
                + (shown.done().isEmpty()
                        ? "the findings (outline) and after them"
                        : "the action (outline) and after it")
                + " (filled).");
        if (!excerpt.paths().isEmpty()) {
            caption.append(" Strong arrows lie on active paths, along which the findings tell something about ")
                    .append(targets())
                    .append(".");
        }
        if (!shown.done().isEmpty()) {
            caption.append(" ")
                    .append(listed(shown.done().stream().map(shown::text).toList()))
                    .append(shown.done().size() == 1 ? " is" : " are")
                    .append(" made so, whatever the causes")
                    .append(cut ? ": dashed arrows are cut." : ".");
        }
        if (small) {
            caption.append(" A small box has only its variable's most probable state.");
        }
        int left = shown.network().size() - excerpt.variables().size();
        if (left > 0) {
            caption.append(" ")
                    .append(left)
                    .append(" of ")
                    .append(shown.network().size())
                    .append(" variables are left out, as they are on none of the paths shown")
                    .append(omittedPaths() > 0 ? "; " + counted(omittedPaths(), "longer path") + " of them too" : "")
                    .append(".");
        }
        return caption.toString();
    }

    private int omittedPaths() {
        return shown.paths().size() - excerpt.paths().size();
    }

    String alternative() {
        StringBuilder text = new StringBuilder(
                "Causal graph of " + counted(excerpt.variables().size(), "variable"));
        String given = shown.findings().all().stream().map(this::finding).collect(Collectors.joining(", "));
        text.append(given.isEmpty() ? "" : ". Given: " + given);
        if (!shown.done().isEmpty()) {
            text.append(". Done: ")
                    .append(shown.done().stream().map(shown::text).collect(Collectors.joining(", ")));
        }
        for (int i = 0; i < shown.hypotheses().size(); i++) {
            Observation cause = shown.hypotheses().get(i);
            text.append(i == 0 ? ". Asked: " : ". Rival: ")
                    .append(shown.text(cause))
                    .append(" ")
                    .append(Percent.change(
                            shown.before().probability(cause.variable(), cause.state()),
                            shown.after().probability(cause.variable(), cause.state())));
        }
        if (!excerpt.paths().isEmpty()) {
            text.append(". Active paths: ")
                    .append(excerpt.paths().stream()
                            .limit(MOST_PATHS)
                            .map(this::path)
                            .collect(Collectors.joining("; ")));
            int more = excerpt.paths().size() - MOST_PATHS;
            text.append(more > 0 ? "; and " + more + " more" : "");
        }
        return text.append(".").toString();
    }

    private String targets() {
        return listed(excerpt.paths().stream()
                .map(path -> shown.name(path.get(path.size() - 1)))
                .distinct()
                .toList());
    }

    private String finding(Finding finding) {
        if (finding instanceof Observation seen) {
            return shown.text(seen);
        }
        return IntStream.range(0, shown.network().variable(finding.variable()).size())
                .mapToObj(state -> Proposition.number(finding.likelihood(state)))
                .collect(Collectors.joining(":", shown.name(finding.variable()) + "~", ""));
    }

    /** A path with its arrows: {@code x ← flu → z}. */
    private String path(List<Integer> path) {
        StringBuilder text = new StringBuilder(shown.name(path.get(0)));
        for (int i = 1; i < path.size(); i++) {
            int from = path.get(i - 1);
            boolean down = Arrays.stream(shown.network().parents(path.get(i))).anyMatch(parent -> parent == from);
            text.append(down ? " → " : " ← ").append(shown.name(path.get(i)));
        }
        return text.toString();
    }

    private static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
