package dev.because.neural.attribution.segmentation;

import java.util.Arrays;

/**
 * Makes clusters connected: each connected part of a cluster becomes a segment of its own, and one that is too small joins
 * the segment to its left or above it, of which there is one for all but the first.
 */
final class Connection {
    private final int[] clusters;
    private final int rows;
    private final int columns;
    private final int[] segments;
    private final int[] queue;

    private Connection(int[] clusters, int rows, int columns) {
        this.clusters = clusters;
        this.rows = rows;
        this.columns = columns;
        this.segments = new int[clusters.length];
        this.queue = new int[clusters.length];
        Arrays.fill(segments, -1);
    }

    /** Connected segments, four neighbours a place, from the clusters of places, row by row. */
    static int[] connect(int[] clusters, int rows, int columns, int least) {
        return new Connection(clusters, rows, columns).run(least);
    }

    private int[] run(int least) {
        int next = 0;
        for (int place = 0; place < segments.length; place++) {
            if (segments[place] >= 0) {
                continue;
            }
            int neighbour = before(place);
            int size = flood(place, next);
            if (size < least && neighbour >= 0) {
                for (int i = 0; i < size; i++) {
                    segments[queue[i]] = neighbour;
                }
            } else {
                next++;
            }
        }
        return segments;
    }

    /** The segment to the left of a place or above it, or −1 for the very first place. */
    private int before(int place) {
        if (place % columns > 0) {
            return segments[place - 1];
        }
        return place >= columns ? segments[place - columns] : -1;
    }

    /** Gives a number to all places that are connected with this one within its cluster; they stand in the queue. */
    private int flood(int start, int number) {
        int size = 1;
        queue[0] = start;
        segments[start] = number;
        for (int i = 0; i < size; i++) {
            int place = queue[i];
            int column = place % columns;
            int[] neighbours = {
                place >= columns ? place - columns : -1,
                column > 0 ? place - 1 : -1,
                column < columns - 1 ? place + 1 : -1,
                place < (rows - 1) * columns ? place + columns : -1
            };
            for (int neighbour : neighbours) {
                if (neighbour >= 0 && segments[neighbour] < 0 && clusters[neighbour] == clusters[start]) {
                    segments[neighbour] = number;
                    queue[size++] = neighbour;
                }
            }
        }
        return size;
    }
}
