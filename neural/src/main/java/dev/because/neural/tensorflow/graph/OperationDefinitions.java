package dev.because.neural.tensorflow.graph;

import dev.because.neural.tensorflow.device.Computing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;

/**
 * What TensorFlow says of its operations: which outputs a node has, how they are called and of which type they are. The
 * list is read from the runtime at first use, which takes 0.1 s.
 */
public final class OperationDefinitions {
    /** More outputs than any real node has. */
    private static final int MOST_OUTPUTS = 10_000;

    /**
     * One output of a node.
     *
     * @param argument the name of the output in the operation's definition; a list of outputs shares one
     * @param type the type of its elements
     */
    public record OutputOf(String argument, DataType type) {}

    private static final class Registered {
        static final Map<String, OpDef> BY_NAME = TensorFlow.registeredOpList().getOpList().stream()
                .collect(Collectors.toUnmodifiableMap(OpDef::getName, Function.identity(), (first, again) -> first));
    }

    private OperationDefinitions() {}

    static Optional<OpDef> of(String operation) {
        Computing.device(); // before TensorFlow is loaded, perhaps by the next line
        return Optional.ofNullable(Registered.BY_NAME.get(operation));
    }

    /** The outputs of a node in their order; empty if TensorFlow does not know the operation. */
    public static List<OutputOf> outputs(NodeDef node) {
        List<OutputOf> outputs = new ArrayList<>();
        of(node.getOp()).ifPresent(definition -> {
            for (OpDef.ArgDef argument : definition.getOutputArgList()) {
                types(node, definition, argument).forEach(type -> outputs.add(new OutputOf(argument.getName(), type)));
            }
        });
        return outputs;
    }

    /** Which output of the node the {@code index}th tensor of its output argument is. */
    public static OptionalInt flatIndex(NodeDef node, String argument, int index) {
        List<OutputOf> outputs = outputs(node);
        for (int flat = 0; flat < outputs.size(); flat++) {
            if (outputs.get(flat).argument().equals(argument)) {
                int wanted = flat + index;
                boolean there = wanted < outputs.size()
                        && outputs.get(wanted).argument().equals(argument);
                return there ? OptionalInt.of(wanted) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static List<DataType> types(NodeDef node, OpDef definition, OpDef.ArgDef argument) {
        if (!argument.getTypeListAttr().isEmpty()) {
            return attribute(node, definition, argument.getTypeListAttr())
                    .getList()
                    .getTypeList();
        }
        DataType type = argument.getTypeAttr().isEmpty()
                ? argument.getType()
                : attribute(node, definition, argument.getTypeAttr()).getType();
        long count = argument.getNumberAttr().isEmpty()
                ? 1
                : attribute(node, definition, argument.getNumberAttr()).getI();
        return Collections.nCopies((int) Math.max(0, Math.min(count, MOST_OUTPUTS)), type);
    }

    private static AttrValue attribute(NodeDef node, OpDef definition, String name) {
        AttrValue given = node.getAttrMap().get(name);
        if (given != null) {
            return given;
        }
        return definition.getAttrList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .map(OpDef.AttrDef::getDefaultValue)
                .orElse(AttrValue.getDefaultInstance());
    }
}
