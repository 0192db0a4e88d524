package dev.because.neural.tensorflow.graph;

/**
 * What a node of a GraphDef reads: an output of another node, or only its having run.
 *
 * @param node the name of the node that is read
 * @param index which of its outputs; 0 for a control input
 * @param control whether nothing is read and only the order matters
 */
public record NodeInput(String node, int index, boolean control) {
    private static final int INDEX_DIGITS = 6;

    /** Reads {@code name}, {@code name:index} or {@code ^name}; any other colon is left in the name. */
    public static NodeInput parse(String text) {
        if (text.startsWith("^")) {
            return new NodeInput(text.substring(1), 0, true);
        }
        int colon = text.lastIndexOf(':');
        String digits = text.substring(colon + 1);
        if (colon < 0 || digits.isEmpty() || digits.length() > INDEX_DIGITS || !digits.matches("[0-9]+")) {
            return new NodeInput(text, 0, false);
        }
        return new NodeInput(text.substring(0, colon), Integer.parseInt(digits), false);
    }

    public static NodeInput data(String node, int index) {
        return new NodeInput(node, index, false);
    }

    public static NodeInput control(String node) {
        return new NodeInput(node, 0, true);
    }

    /** As a GraphDef writes it. */
    @Override
    public String toString() {
        return control ? "^" + node : index == 0 ? node : node + ":" + index;
    }
}
