package dev.because.explain.render.logic;

import dev.because.symbolic.minimization.karnaugh.Loop;
import dev.because.symbolic.minimization.karnaugh.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far within its cells each loop runs, so that no two run on the same line: larger loops further out. Two loops get in
 * each other's way where both have the same side of the same cell.
 */
final class Insets {
    private static final double OUTERMOST = 4;
    private static final double STEP = 4;
    private static final double ROOM = 12;

    private Insets() {}

    private record Edge(int sheet, int row, int column, int side) {}

    /** For each loop, in pixels. */
    static Map<Loop, Double> of(List<Loop> loops) {
        List<Loop> largestFirst = loops.stream()
                .sorted(Comparator.comparingInt((Loop loop) -> -loop.cells().size()))
                .toList();
        List<Set<Edge>> taken = new ArrayList<>();
        Map<Loop, Integer> levels = new HashMap<>();
        for (Loop loop : largestFirst) {
            Set<Edge> edges = edges(loop);
            int level = 0;
            while (level < taken.size() && taken.get(level).stream().anyMatch(edges::contains)) {
                level++;
            }
            if (level == taken.size()) {
                taken.add(new HashSet<>());
            }
            taken.get(level).addAll(edges);
            levels.put(loop, level);
        }
        double step = Math.min(STEP, ROOM / Math.max(1, taken.size() - 1));
        Map<Loop, Double> insets = new HashMap<>();
        levels.forEach((loop, level) -> insets.put(loop, OUTERMOST + level * step));
        return insets;
    }

    private static Set<Edge> edges(Loop loop) {
        Set<Edge> edges = new HashSet<>();
        for (Piece piece : loop.pieces()) {
            IntStream.rangeClosed(piece.across().first(), piece.across().last()).forEach(column -> {
                if (!piece.down().openBefore()) {
                    edges.add(new Edge(piece.sheet(), piece.down().first(), column, 0));
                }
                if (!piece.down().openAfter()) {
                    edges.add(new Edge(piece.sheet(), piece.down().last(), column, 2));
                }
            });
            IntStream.rangeClosed(piece.down().first(), piece.down().last()).forEach(row -> {
                if (!piece.across().openAfter()) {
                    edges.add(new Edge(piece.sheet(), row, piece.across().last(), 1));
                }
                if (!piece.across().openBefore()) {
                    edges.add(new Edge(piece.sheet(), row, piece.across().first(), 3));
                }
            });
        }
        return edges;
    }
}
