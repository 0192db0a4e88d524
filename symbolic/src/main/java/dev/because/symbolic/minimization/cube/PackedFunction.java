package dev.because.symbolic.minimization.cube;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A specification as packed cubes.
 *
 * @param space their layout
 * @param on where outputs must be true, unless it does not matter
 * @param dontCare where it does not matter
 */
public record PackedFunction(CubeSpace space, List<long[]> on, List<long[]> dontCare) {
    private static final long WORK_AT_MOST = 2_000_000;

    public PackedFunction {
        on = List.copyOf(on);
        dontCare = List.copyOf(dontCare);
    }

    /** The functions of a specification; cubes without output and those within another are left out. */
    public static PackedFunction of(Specification functions) {
        CubeSpace space = new CubeSpace(functions.inputs(), functions.outputs());
        return new PackedFunction(
                space,
                SingleCubeContainment.of(space, space.pack(functions.on())),
                SingleCubeContainment.of(space, space.pack(functions.dontCare())));
    }

    /** On-set and don't-care set together: what implicants are made of. */
    public List<long[]> allowed() {
        List<long[]> allowed = new ArrayList<>(on);
        allowed.addAll(dontCare);
        return allowed;
    }

    /** Whether every minterm of the term is allowed for every output of it. */
    public boolean isImplicant(Term term) {
        return isImplicant(space.pack(term));
    }

    /** The same of a packed cube. */
    public boolean isImplicant(long[] cube) {
        return new Coverage(space).covers(allowed(), cube);
    }

    /**
     * Where outputs must be false: cubes, each with the outputs that it is forbidden for. Two of an output may overlap; cubes
     * are not always as large as they could be. Empty if it is too large to be made, or not made in time.
     */
    public Optional<List<long[]>> offSet(Budget budget) {
        List<long[]> allowed = allowed();
        Complement complement = new Complement(space, WORK_AT_MOST, budget);
        Map<InputPart, long[]> off = new LinkedHashMap<>();
        for (int output = 0; output < space.outputs(); output++) {
            List<long[]> part = new ArrayList<>();
            for (long[] cube : allowed) {
                if (space.hasOutput(cube, output)) {
                    part.add(cube);
                }
            }
            Optional<List<long[]>> rest = complement.of(part);
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            for (long[] cube : rest.get()) {
                long[] shared = off.computeIfAbsent(new InputPart(space, cube), key -> cube.clone());
                space.addOutput(shared, output);
            }
        }
        return Optional.of(new ArrayList<>(off.values()));
    }
}
