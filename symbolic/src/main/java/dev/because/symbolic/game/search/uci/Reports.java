package dev.because.symbolic.game.search.uci;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a program has reported of one question. It tells its variations again and again, deeper each time; where it stops in the middle
 * of a depth, the values of the variations come from two depths and cannot be compared, and some are bounds. So of several variations the
 * last round counts in which all had exact values of one depth, even if the program then came to prefer another of them.
 */
final class Reports {
    private final int lines;
    private final Map<Integer, Report> latest = new TreeMap<>();
    private final Map<Integer, Report> round = new TreeMap<>();
    private List<Report> finished = List.of();
    private long nodes;

    /** @param lines how many variations a round has */
    Reports(int lines) {
        this.lines = lines;
    }

    void add(Report report) {
        nodes = Math.max(nodes, report.nodes());
        if (report.rank() > lines) {
            return;
        }
        Report before = latest.get(report.rank());
        boolean boundOfSameMove = before != null
                && before.exact()
                && !report.exact()
                && first(before).equals(first(report));
        if (!boundOfSameMove) {
            latest.put(report.rank(), report);
        }
        if (!report.exact()) {
            return;
        }
        if (round.values().stream().anyMatch(other -> other.depth() != report.depth())) {
            round.clear();
        }
        round.put(report.rank(), report);
        if (round.size() == lines && distinct(round.values().stream().toList()).size() == lines) {
            finished = List.copyOf(round.values());
        }
    }

    long nodes() {
        return nodes;
    }

    /**
     * The variations, best first. Where no round was finished, the one that begins with the move played comes first, and those are left
     * out that would seem better.
     *
     * @return empty if none begins with the move played
     */
    Optional<List<Report>> with(String played) {
        if (!finished.isEmpty() && (lines > 1 || first(finished.get(0)).equals(played))) {
            return Optional.of(finished);
        }
        Optional<Report> best = latest.values().stream()
                .filter(report -> first(report).equals(played))
                .findFirst();
        return best.map(report -> {
            List<Report> known = new ArrayList<>(List.of(report));
            latest.values().stream()
                    .filter(other -> other.scaled() <= report.scaled())
                    .sorted(Comparator.comparingInt(Report::scaled).reversed())
                    .forEach(known::add);
            return distinct(known);
        });
    }

    /** Of several that begin with the same move, the first. */
    private static List<Report> distinct(List<Report> reports) {
        Map<String, Report> byMove = new LinkedHashMap<>();
        reports.forEach(report -> byMove.putIfAbsent(first(report), report));
        return List.copyOf(byMove.values());
    }

    private static String first(Report report) {
        return report.moves().get(0);
    }
}
