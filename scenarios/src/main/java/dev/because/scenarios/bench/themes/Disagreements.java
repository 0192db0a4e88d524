package dev.because.scenarios.bench.themes;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.notation.San;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the finders and the tags, or the finders and the board, say different things: for people to look at. */
public final class Disagreements {
    private Disagreements() {}

    /**
     * A text with so many puzzles for each tag at most, half of them tagged but not found and half of them found but not tagged as far as
     * there are so many, and every motif that the board refuted.
     */
    public static String text(List<ThemeRecall> recalls, List<ThemePrecision> precisions, int most) {
        StringBuilder text = new StringBuilder();
        for (ThemeRecall recall : recalls) {
            int missed = Math.min(
                    recall.missed().size(),
                    Math.max(most / 2, most - recall.untagged().size()));
            int untagged = Math.min(recall.untagged().size(), most - missed);
            text.append(recall.tag().name())
                    .append(": tagged, not found (")
                    .append(missed)
                    .append(" of ")
                    .append(recall.missed().size())
                    .append(")\n");
            recall.missed().subList(0, missed).forEach(solution -> text.append(line(solution, recall.tag())));
            text.append(recall.tag().name())
                    .append(": found, not tagged (")
                    .append(untagged)
                    .append(" of ")
                    .append(recall.untagged().size())
                    .append(")\n");
            recall.untagged().subList(0, untagged).forEach(solution -> text.append(line(solution, recall.tag())));
        }
        for (ThemePrecision precision : precisions) {
            precision.refuted().forEach(finding -> text.append("refuted: ")
                    .append(finding.puzzle().id())
                    .append(", ply ")
                    .append(finding.ply())
                    .append(": ")
                    .append(words(finding.motif()))
                    .append('\n'));
        }
        return text.toString();
    }

    private static String line(Solution solution, ThemeTag tag) {
        Puzzle puzzle = solution.puzzle();
        Game line = puzzle.line();
        String found = IntStream.rangeClosed(1, solution.motifs().size())
                .filter(ply -> ply % 2 == 0)
                .boxed()
                .flatMap(ply -> solution.motifs().get(ply - 1).stream()
                        .filter(motif -> tag.themes().contains(motif.theme()))
                        .map(motif -> "; ply " + ply + ": " + words(motif)))
                .collect(Collectors.joining());
        return "  " + puzzle.id() + " | " + puzzle.fen() + " | "
                + String.join(" ", San.line(line.start(), line.moves())) + " | "
                + puzzle.tags().stream().sorted().collect(Collectors.joining(" ")) + found + "\n";
    }

    private static String words(Motif motif) {
        return motif.theme().title() + " by " + Square.name(motif.actor()) + " of "
                + motif.targets().stream().map(Square::name).collect(Collectors.joining(", "));
    }
}
