package dev.because.explain.render.drawing.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The boxes in their layers, and in each layer that an arrow passes over a bend of no width, so that all steps lead from one
 * layer to the next.
 *
 * @param boxes how many of the vertices are boxes; the others are bends
 * @param layer of each vertex
 * @param width of each vertex
 * @param above the vertices of the layer above that it is joined to
 * @param below the same for the layer below
 * @param chains for each arrow its vertices, from box to box
 * @param layers how many there are
 */
record Lattice(int boxes, int[] layer, double[] width, int[][] above, int[][] below, List<int[]> chains, int layers) {

    static Lattice of(List<Size> sizes, List<Arrow> arrows, int[] layerOfBox) {
        List<Integer> layer = new ArrayList<>(Arrays.stream(layerOfBox).boxed().toList());
        List<int[]> chains = new ArrayList<>();
        for (Arrow arrow : arrows) {
            int from = layerOfBox[arrow.from()];
            int[] chain = new int[layerOfBox[arrow.to()] - from + 1];
            chain[0] = arrow.from();
            chain[chain.length - 1] = arrow.to();
            for (int i = 1; i < chain.length - 1; i++) {
                chain[i] = layer.size();
                layer.add(from + i);
            }
            chains.add(chain);
        }
        List<List<Integer>> above = lists(layer.size());
        List<List<Integer>> below = lists(layer.size());
        for (int[] chain : chains) {
            for (int i = 1; i < chain.length; i++) {
                above.get(chain[i]).add(chain[i - 1]);
                below.get(chain[i - 1]).add(chain[i]);
            }
        }
        double[] width = new double[layer.size()];
        for (int i = 0; i < sizes.size(); i++) {
            width[i] = sizes.get(i).width();
        }
        return new Lattice(
                sizes.size(),
                layer.stream().mapToInt(Integer::intValue).toArray(),
                width,
                arrays(above),
                arrays(below),
                chains,
                1 + Arrays.stream(layerOfBox).max().orElse(-1));
    }

    int size() {
        return layer.length;
    }

    boolean isBend(int vertex) {
        return vertex >= boxes;
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static int[][] arrays(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
