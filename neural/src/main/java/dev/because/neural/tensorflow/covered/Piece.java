package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.covered.region.Frame;
import dev.because.neural.tensorflow.covered.region.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Windows of one pair of classes, computed in one run.
 *
 * @param rowClass their class down the picture
 * @param columnClass their class along the picture
 * @param windows the windows' indices; where the last piece of a pair would be short, its last window comes again
 * @param different how many of them are different
 */
record Piece(int rowClass, int columnClass, List<Integer> windows, int different) {
    Piece {
        windows = List.copyOf(windows);
    }

    /** Splits windows into pieces: within a pair of classes all of one size, so that the runtime prepares for few sizes. */
    static List<Piece> of(Plan plan, int count, int most) {
        Map<List<Integer>, List<Integer>> pairs = new TreeMap<>(Piece::compare);
        for (int window = 0; window < count; window++) {
            pairs.computeIfAbsent(List.of(plan.rowClass(window), plan.columnClass(window)), key -> new ArrayList<>())
                    .add(window);
        }
        List<Piece> pieces = new ArrayList<>();
        pairs.forEach((pair, windows) -> {
            int parts = (windows.size() + most - 1) / most;
            int size = (windows.size() + parts - 1) / parts;
            for (int from = 0; from < windows.size(); from += size) {
                List<Integer> some = new ArrayList<>(windows.subList(from, Math.min(windows.size(), from + size)));
                int different = some.size();
                while (some.size() < size) {
                    some.add(some.get(different - 1));
                }
                pieces.add(new Piece(pair.get(0), pair.get(1), some, different));
            }
        });
        return List.copyOf(pieces);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        int rows = Integer.compare(one.get(0), other.get(0));
        return rows != 0 ? rows : Integer.compare(one.get(1), other.get(1));
    }

    /** How many windows are computed. */
    int size() {
        return windows.size();
    }

    /** The extents of this piece's crops, windows × rows × columns. */
    Shape shape(Frame frame) {
        return Shape.of(
                size(),
                frame.rows().extents().get(rowClass),
                frame.columns().extents().get(columnClass));
    }

    /** What the views of a map read of the clean map. */
    Strip strip(List<View> views, Plan plan) {
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (View view : views) {
            int extent = view.frame().rows().extents().get(rowClass);
            for (int window : windows) {
                int start = start(view.frame().rows(), plan.rowPosition(window));
                top = Math.min(top, start);
                bottom = Math.max(bottom, start + extent);
            }
        }
        Shape map = plan.reached(views.get(0).map()).shape();
        return Strip.ofRows(top, bottom, map.extent(0), map.extent(1));
    }

    /** The row numbers of a view, in the table that holds this piece's crops, a strip of the clean map, and the borders. */
    int[] rows(View view, Strip strip, Plan plan) {
        Shape wanted = shape(view.frame());
        Frame own = plan.frame(view.map());
        Shape crop = shape(own);
        Shape map = plan.reached(view.map()).shape();
        int border = crop.size() + strip.places() + view.border().ordinal();
        int[] rows = new int[wanted.size()];
        int next = 0;
        for (int n = 0; n < size(); n++) {
            int window = windows.get(n);
            int down = start(view.frame().rows(), plan.rowPosition(window));
            int along = start(view.frame().columns(), plan.columnPosition(window));
            int top = start(own.rows(), plan.rowPosition(window));
            int left = start(own.columns(), plan.columnPosition(window));
            for (int row = down; row < down + wanted.extent(1); row++) {
                boolean inMap = row >= 0 && row < map.extent(0);
                boolean inCrop = row >= top && row < top + crop.extent(1);
                int cropRow = (n * crop.extent(1) + row - top) * crop.extent(2) - left;
                int cleanRow = crop.size() - strip.begin() + row * map.extent(1);
                for (int column = along; column < along + wanted.extent(2); column++) {
                    if (!inMap || column < 0 || column >= map.extent(1)) {
                        rows[next++] = border;
                    } else if (inCrop && column >= left && column < left + crop.extent(2)) {
                        rows[next++] = cropRow + column;
                    } else {
                        rows[next++] = cleanRow + column;
                    }
                }
            }
        }
        return rows;
    }

    private static int start(Track track, int position) {
        return track.starts().get(position);
    }
}
