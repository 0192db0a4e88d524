package dev.because.neural.tensorflow.weights;

import dev.because.neural.tensorflow.graph.NodeInput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.tensorflow.proto.NodeDef;

/**
 * The shifts and scales behind a layer, up to the first operation that is anything else: a bias, or a batch normalisation,
 * in one operation or spelled out in several.
 */
final class Affine {
    private static final Set<String> SHIFTS = Set.of("Add", "AddV2", "Sub", "BiasAdd", "BiasAddV1");
    private static final Set<String> SCALES = Set.of("Mul", "Div", "RealDiv");
    private static final Set<String> PASSING = Set.of("Identity", "Squeeze", "Reshape", "BatchToSpaceND");
    private static final String NORMALISATION = "FusedBatchNorm";
    /** What the inputs 1 to 4 of a batch normalisation are if it does nothing: scale, offset, mean and variance. */
    private static final float[] NORMAL = {1, 0, 0, 1};

    private Affine() {}

    /**
     * Something learnt that shifts or scales.
     *
     * @param node who reads it
     * @param index as which of its inputs
     * @param neutral the value with which it does nothing
     */
    record Operand(String node, int index, float neutral) {}

    /** All that shifts and scales what a layer gives. */
    static List<Operand> behind(
            String layer, Map<String, List<NodeDef>> consumers, BiPredicate<NodeDef, Integer> isParameter) {
        List<Operand> operands = new ArrayList<>();
        walk(layer, consumers, isParameter, operands);
        return operands;
    }

    /** The operations that do nothing else to what a layer gives, and the layer itself. */
    static Set<String> reached(
            String layer, Map<String, List<NodeDef>> consumers, BiPredicate<NodeDef, Integer> isParameter) {
        return walk(layer, consumers, isParameter, new ArrayList<>());
    }

    private static Set<String> walk(
            String layer,
            Map<String, List<NodeDef>> consumers,
            BiPredicate<NodeDef, Integer> isParameter,
            List<Operand> operands) {
        Set<String> seen = new HashSet<>(Set.of(layer));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String producer = open.remove();
            for (NodeDef node : consumers.getOrDefault(producer, List.of())) {
                List<Operand> own = operands(node, producer, isParameter);
                boolean passes = PASSING.contains(node.getOp()) && reads(node, 0, producer);
                if ((passes || !own.isEmpty()) && seen.add(node.getName())) {
                    operands.addAll(own);
                    open.add(node.getName());
                }
            }
        }
        return seen;
    }

    private static List<Operand> operands(NodeDef node, String producer, BiPredicate<NodeDef, Integer> isParameter) {
        if (node.getOp().startsWith(NORMALISATION) && reads(node, 0, producer)) {
            List<Operand> all = new ArrayList<>();
            for (int i = 0; i < NORMAL.length; i++) {
                if (isParameter.test(node, i + 1)) {
                    all.add(new Operand(node.getName(), i + 1, NORMAL[i]));
                }
            }
            return all;
        }
        if (SHIFTS.contains(node.getOp()) || SCALES.contains(node.getOp())) {
            int other = reads(node, 0, producer) ? 1 : 0;
            float neutral = SCALES.contains(node.getOp()) ? 1 : 0;
            return isParameter.test(node, other) ? List.of(new Operand(node.getName(), other, neutral)) : List.of();
        }
        return List.of();
    }

    private static boolean reads(NodeDef node, int index, String producer) {
        return node.getInputCount() > index
                && NodeInput.parse(node.getInput(index)).node().equals(producer);
    }
}
