package dev.because.neural.tensorflow.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.OpDef;

class AllowedOperationsTest {
    @Test
    void everyAllowedOperationIsOneOfTensorFlowsWithoutState() {
        for (String operation : AllowedOperations.all()) {
            OpDef definition = OperationDefinitions.of(operation).orElseThrow(() -> new AssertionError(operation));
            // CheckNumerics is called stateful because it can fail; it changes nothing.
            assertTrue(!definition.getIsStateful() || operation.equals("CheckNumerics"), operation);
        }
    }

    @Test
    void noAllowedOperationTakesResourcesTextsOrFunctions() {
        Set<String> harmless = Set.of("Const", "Identity", "IdentityN", "Placeholder", "PlaceholderWithDefault");
        for (String operation : AllowedOperations.all()) {
            OpDef definition = OperationDefinitions.of(operation).orElseThrow();
            assertTrue(
                    definition.getAttrList().stream()
                            .noneMatch(attribute -> attribute.getType().contains("func")),
                    operation);
            assertTrue(
                    harmless.contains(operation)
                            || definition.getInputArgList().stream()
                                    .noneMatch(argument -> argument.getType() == DataType.DT_STRING
                                            || argument.getType() == DataType.DT_RESOURCE
                                            || argument.getType() == DataType.DT_VARIANT
                                            || argument.getIsRef()),
                    operation);
        }
    }

    @Test
    void thoseMarkedWithoutGradientAreThoseThatTheRuntimeHasNoneFor() {
        // The registry is asked through the generated bindings, as TensorFlow.hasGradient is not public.
        Set<String> without = AllowedOperations.all().stream()
                .filter(operation -> !tensorflow.TFJ_HasGradient(operation))
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(without), new TreeSet<>(AllowedOperations.withoutGradient()));
    }

    @Test
    void anOperationWithoutGradientIsNamedOnlyWhereASignalWouldPass() {
        GraphDef.Builder graph = GraphDef.newBuilder()
                .addNode(Nodes.placeholder("x", -1, 4))
                .addNode(Nodes.real("rounded", "Round", "x"))
                .addNode(Nodes.real("shape", "Shape", "rounded").putAttr("out_type", Constants.type(DataType.DT_INT32)))
                .addNode(Nodes.real("y", "Relu", "x"))
                .addNode(Nodes.real("z", "Reshape", "y", "shape").putAttr("Tshape", Constants.type(DataType.DT_INT32)))
                .addNode(Nodes.real("sum", "AddV2", "z", "rounded"))
                .addNode(Nodes.constant("c", new float[] {1.5f}, 1))
                .addNode(Nodes.real("floor", "Rint", "c"))
                .addNode(Nodes.real("apart", "AddV2", "z", "floor"));
        MissingGradients.require(graph.build(), List.of("z", "apart"), "x", "m");
        BadInputException refused = assertThrows(
                BadInputException.class, () -> MissingGradients.require(graph.build(), List.of("sum"), "x", "m"));
        assertTrue(refused.getMessage().contains("m: node rounded: found the operation Round, which has no gradient"));
    }
}
