package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.covered.region.Slide;
import dev.because.neural.tensorflow.covered.region.Span;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What windows reach in one map.
 *
 * @param step how the change came there
 * @param shape rows × columns × channels of the map
 * @param rows for each position down the picture, which rows
 * @param columns for each position along the picture, which columns
 */
record ReachedMap(Step step, Shape shape, List<Span> rows, List<Span> columns) {
    ReachedMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** What is reached behind a step that reads these maps. */
    static ReachedMap behind(Step step, Shape shape, List<ReachedMap> read) {
        ReachedMap first = read.get(0);
        if (step instanceof Step.Sliding sliding) {
            return new ReachedMap(
                    step, shape, through(sliding.rows(), first.rows()), through(sliding.columns(), first.columns()));
        }
        if (step instanceof Step.Shifted shifted) {
            return new ReachedMap(
                    step, shape, moved(first.rows(), shifted.above()), moved(first.columns(), shifted.left()));
        }
        List<Span> rows = first.rows();
        List<Span> columns = first.columns();
        for (ReachedMap map : read) {
            rows = hulls(rows, map.rows());
            columns = hulls(columns, map.columns());
        }
        return new ReachedMap(step, shape, rows, columns);
    }

    private static List<Span> through(Slide slide, List<Span> spans) {
        return spans.stream().map(slide::reached).toList();
    }

    private static List<Span> moved(List<Span> spans, int by) {
        return spans.stream().map(span -> span.shifted(by)).toList();
    }

    private static List<Span> hulls(List<Span> one, List<Span> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i).hull(other.get(i)))
                .toList();
    }

    /** The mean number of places that a window reaches. */
    double places(Positions down, Positions along) {
        long places = 0;
        for (int window = 0; window < down.of().size(); window++) {
            places += (long) rows.get(down.of().get(window)).extent()
                    * columns.get(along.of().get(window)).extent();
        }
        return places / (double) down.of().size();
    }

    /** How many places there are. */
    int allPlaces() {
        return shape.extent(0) * shape.extent(1);
    }
}
