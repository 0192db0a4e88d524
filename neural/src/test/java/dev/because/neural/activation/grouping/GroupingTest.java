package dev.because.neural.activation.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupingTest {
    @Test
    void clumpsAreFoundAsTheyWerePlanted() {
        for (int clumps = 2; clumps <= 4; clumps++) {
            Random random = new Random(clumps);
            List<float[]> centres = points(random, clumps, 40, 1);
            List<float[]> points = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                points.add(
                        plus(centres.get(i % clumps), points(random, 1, 40, 0.3).get(0)));
            }
            Groups groups = Grouping.of(points);
            assertEquals(clumps, groups.count(), groups.toString());
            for (int i = 0; i < 24; i++) {
                assertEquals(i % clumps, groups.groupOf().get(i));
            }
            assertEquals(24 / clumps, groups.members(clumps - 1).size());
        }
    }

    @Test
    void oneBlobIsSeldomDividedHoweverStretched() {
        Random random = new Random(8);
        int trials = 150;
        int divided = 0;
        for (int trial = 0; trial < trials; trial++) {
            List<float[]> blob = points(random, 24, 30, 1);
            for (float[] point : blob) {
                for (int i = 0; i < point.length; i++) {
                    point[i] = 5
                            + point[i]
                                    * (float) Math.pow(1 + trial % 3, 1 - i / 4.0); // isotropic, or stretched along few
                }
            }
            Groups groups = Grouping.of(blob);
            divided += Grouping.chance(blob) <= Grouping.LEVEL ? 1 : 0;
            assertTrue(groups.silhouette() >= Grouping.STRUCTURE || groups.count() == 1);
        }
        System.out.println("of " + trials + " single blobs, " + divided + " divided better than 95% of others; "
                + 0.05 * trials + " expected");
        assertTrue(divided <= 0.05 * trials + 2.5 * Math.sqrt(0.05 * trials), divided + " of " + trials);
    }

    @Test
    void straysAreNoGroup() {
        Random random = new Random(9);
        List<float[]> points = points(random, 22, 20, 0.1);
        points.forEach(point -> point[0] += 3);
        List<float[]> strays = points(random, 2, 20, 0.1);
        strays.forEach(point -> point[1] += 3);
        points.addAll(strays);
        assertEquals(1, Grouping.of(points).count());
        assertEquals(1, Grouping.of(points.subList(0, 9)).count());
        assertEquals(0, Grouping.of(List.of()).count());
    }

    @Test
    void pointsThatAreAllTheSameAreOneGroup() {
        List<float[]> same = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            same.add(new float[] {1, 2, 3});
        }
        assertEquals(1, Grouping.of(same).count());
        same.replaceAll(point -> new float[3]);
        assertEquals(1, Grouping.of(same).count());
    }

    @Test
    void theNearestGroupsAreJoinedAsAWholeSearchJoinsThem() {
        for (int seed = 0; seed < 30; seed++) {
            double[][] distances = Distances.of(Distances.products(points(new Random(seed), 11, 5, 1)));
            Linkage.divisions(distances, 11)
                    .forEach((count, groupOf) -> assertArrayEquals(searched(distances, count), groupOf));
        }
    }

    /** Joins sets of points, with all means computed anew each time. */
    private static int[] searched(double[][] distances, int count) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        while (groups.size() > count) {
            int first = 0;
            int second = 1;
            for (int a = 0; a < groups.size(); a++) {
                for (int b = a + 1; b < groups.size(); b++) {
                    if (mean(distances, groups.get(a), groups.get(b))
                            < mean(distances, groups.get(first), groups.get(second)) - 1e-12) {
                        first = a;
                        second = b;
                    }
                }
            }
            groups.get(first).addAll(groups.remove(second));
        }
        int[] groupOf = new int[distances.length];
        for (int group = 0; group < groups.size(); group++) {
            for (int point : groups.get(group)) {
                groupOf[point] = group;
            }
        }
        return groupOf;
    }

    private static double mean(double[][] distances, List<Integer> one, List<Integer> other) {
        return one.stream()
                .flatMapToDouble(a -> other.stream().mapToDouble(b -> distances[a][b]))
                .average()
                .orElseThrow();
    }

    @Test
    void aSilhouetteIsWhatItsDefinitionSays() {
        // On a line: 0 and 1 together, 5 and 7 together, 20 alone.
        double[] places = {0, 1, 5, 7, 20};
        double[][] distances = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                distances[i][j] = Math.abs(places[i] - places[j]);
            }
        }
        double expected = ((6 - 1) / 6.0 + (5 - 1) / 5.0 + (4.5 - 2) / 4.5 + (6.5 - 2) / 6.5 + 0) / 5;
        assertEquals(expected, Silhouette.mean(distances, new int[] {0, 0, 1, 1, 2}, 3), 1e-12);
    }

    @Test
    void aBlobHasTheMeanAndTheCovarianceOfThePoints() {
        double[][] products = Distances.products(points(new Random(1), 12, 30, 1));
        double[][] blob = new Blob(products, new Random(2)).next();
        Set<Long> different = new HashSet<>();
        double trace = 0;
        double squares = 0;
        double blobTrace = 0;
        double blobSquares = 0;
        for (int i = 0; i < 12; i++) {
            double row = 0;
            for (int j = 0; j < 12; j++) {
                row += blob[i][j];
                squares += products[i][j] * products[i][j];
                blobSquares += blob[i][j] * blob[i][j];
                different.add(Math.round(1e9 * (blob[i][j] - products[i][j])));
            }
            trace += products[i][i];
            blobTrace += blob[i][i];
            assertEquals(0, row, 1e-9, "the mean is where it was");
        }
        // The sums of the eigenvalues and of their squares are those of the covariance.
        assertEquals(trace, blobTrace, 1e-9);
        assertEquals(squares, blobSquares, 1e-9);
        assertTrue(different.size() > 50, "but the points are others");
    }

    private static List<float[]> points(Random random, int count, int length, double spread) {
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] point = new float[length];
            for (int j = 0; j < length; j++) {
                point[j] = (float) (spread * random.nextGaussian());
            }
            points.add(point);
        }
        return points;
    }

    private static float[] plus(float[] one, float[] other) {
        float[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
