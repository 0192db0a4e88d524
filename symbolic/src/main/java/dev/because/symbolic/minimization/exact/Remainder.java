package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.minimization.cube.ComplementHull;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import dev.because.symbolic.minimization.prime.Reasons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What essential primes leave to be covered, and which outputs therefore matter to primes through a point: only those with a
 * part of the remainder that some implicant covers together with the point. A prime that has another output could do
 * without, and perhaps without literals that it has only for it.
 */
final class Remainder {
    private final CubeSpace space;
    private final Reasons reasons;
    private final List<long[]> cubes = new ArrayList<>();

    /** @param essentials primes that every cover has */
    Remainder(PackedFunction function, Reasons reasons, List<long[]> essentials) {
        this.reasons = reasons;
        space = function.space();
        ComplementHull hull = new ComplementHull(space);
        List<long[]> covered = new ArrayList<>(essentials);
        covered.addAll(function.dontCare());
        for (long[] cube : function.on()) {
            long[] left = hull.reduced(covered, cube);
            if (!space.hasNoOutput(left)) {
                cubes.add(left);
            }
        }
    }

    /** The reasons of a point, as if the outputs that do not matter were given up; the same if all matter. */
    List<long[]> mattering(Points.Signed point) {
        long[] idle = idle(point);
        List<long[]> mattering = new ArrayList<>();
        boolean same = true;
        for (long[] reason : point.reasons()) {
            boolean isIdle = space.outputsMeet(reason, idle);
            same &= !isIdle || Points.bits(reason) == 1;
            if (!isIdle) {
                mattering.add(reason);
            }
        }
        return same ? point.reasons() : withoutOutputs(mattering, idle);
    }

    private List<long[]> withoutOutputs(List<long[]> mattering, long[] idle) {
        for (int output = 0; output < space.outputs(); output++) {
            if (space.hasOutput(idle, output)) {
                long[] reason = new long[space.words()];
                space.addOutput(reason, output);
                mattering.add(reason);
            }
        }
        return mattering;
    }

    /** The outputs, but for the point's own, that do not matter to primes through the point. */
    private long[] idle(Points.Signed point) {
        long[] idle = space.universe();
        Arrays.fill(idle, 0, space.inputWords(), 0);
        space.removeOutput(idle, point.output());
        long[] allowed = reasons.allowedAt(point.point());
        for (long[] cube : cubes) {
            if (!space.outputsMeet(idle, cube) || !space.outputsMeet(allowed, cube)) {
                continue;
            }
            long[] joint = joint(point.point(), cube);
            if (!reasons.isImplicant(joint, point.output())) {
                continue;
            }
            for (int output = 0; output < space.outputs(); output++) {
                if (space.hasOutput(cube, output)
                        && space.hasOutput(idle, output)
                        && space.hasOutput(allowed, output)
                        && reasons.isImplicant(joint, output)) {
                    space.removeOutput(idle, output);
                }
            }
        }
        return idle;
    }

    /** The least cube that has the point and some minterm of the other cube. */
    private long[] joint(long[] point, long[] cube) {
        long[] joint = point.clone();
        for (int w = 0; w < space.inputWords(); w++) {
            long both = point[w] & cube[w];
            long apart = ~(both | both >>> 1) & CubeSpace.ZEROS;
            joint[w] |= apart | apart << 1;
        }
        return joint;
    }
}
