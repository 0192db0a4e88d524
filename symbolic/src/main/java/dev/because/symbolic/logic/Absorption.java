package dev.because.symbolic.logic;

import java.util.List;

/** Leaves out cubes that are of no use beside others: {@code A + AB = A}. */
public final class Absorption {
    private Absorption() {}

    /**
     * The cubes that no other contains, each once, those of fewer literals first. Of tens of thousands, for which that would
     * take long, only those that are there twice are left out.
     */
    public static List<Cube> of(int inputs, List<Cube> cubes) {
        return PackedCube.absorbed(cubes.stream().map(PackedCube::of).toList()).stream()
                .map(cube -> cube.unpacked(inputs))
                .toList();
    }
}
