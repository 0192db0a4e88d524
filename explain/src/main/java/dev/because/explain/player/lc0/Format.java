package dev.because.explain.player.lc0;

import dev.because.neural.network.BadInputException;
import java.util.Map;

/** What kind of network a file says that it has, by the names of lc0's {@code net.proto}. */
final class Format {
    static final int LINEAR16 = 1;
    static final int INPUT_CLASSICAL_112_PLANE = 1;
    static final int OUTPUT_CLASSICAL = 1;
    static final int OUTPUT_WDL = 2;
    static final int NETWORK_CLASSICAL_WITH_HEADFORMAT = 3;
    static final int NETWORK_SE_WITH_HEADFORMAT = 4;
    static final int POLICY_CONVOLUTION = 2;
    static final int VALUE_CLASSICAL = 1;
    static final int VALUE_WDL = 2;

    private static final Map<Long, String> INPUTS = Map.of(
            2L, "INPUT_112_WITH_CASTLING_PLANE",
            3L, "INPUT_112_WITH_CANONICALIZATION",
            4L, "INPUT_112_WITH_CANONICALIZATION_HECTOPLIES",
            132L, "INPUT_112_WITH_CANONICALIZATION_HECTOPLIES_ARMAGEDDON",
            5L, "INPUT_112_WITH_CANONICALIZATION_V2",
            133L, "INPUT_112_WITH_CANONICALIZATION_V2_ARMAGEDDON");
    private static final Map<Long, String> NETWORKS = Map.of(
            1L, "NETWORK_CLASSICAL",
            2L, "NETWORK_SE",
            5L, "NETWORK_ONNX",
            6L, "NETWORK_ATTENTIONBODY_WITH_HEADFORMAT",
            7L, "NETWORK_ATTENTIONBODY_WITH_MULTIHEADFORMAT",
            134L, "NETWORK_AB_LEGACY_WITH_MULTIHEADFORMAT");
    private static final Map<Long, String> POLICIES = Map.of(1L, "POLICY_CLASSICAL", 3L, "POLICY_ATTENTION");
    private static final Map<Long, String> VALUES = Map.of(3L, "VALUE_PARAM");
    private static final Map<Long, String> ACTIVATIONS = Map.of(1L, "DEFAULT_ACTIVATION_MISH");

    private Format() {}

    /**
     * The network's format, where it is one that is supported.
     *
     * @param network the message {@code NetworkFormat}
     */
    static Message supported(Message network) {
        check(network, 3, "the network", NETWORKS, "a convolutional tower (NETWORK_SE_WITH_HEADFORMAT)", 3, 4);
        check(network, 1, "the input", INPUTS, "INPUT_CLASSICAL_112_PLANE", INPUT_CLASSICAL_112_PLANE);
        check(
                network,
                4,
                "the policy",
                POLICIES,
                "a convolutional policy head (POLICY_CONVOLUTION)",
                POLICY_CONVOLUTION);
        check(network, 5, "the value", VALUES, "VALUE_WDL or VALUE_CLASSICAL", VALUE_CLASSICAL, VALUE_WDL);
        if (network.number(7, 0) != 0) {
            refuse(network, 7, "the activation", ACTIVATIONS, "rectifiers (DEFAULT_ACTIVATION_RELU)");
        }
        return network;
    }

    private static void check(
            Message network, int field, String what, Map<Long, String> names, String supported, long... allowed) {
        for (long value : allowed) {
            if (network.number(field, 0) == value) {
                return;
            }
        }
        refuse(network, field, what, names, supported);
    }

    private static void refuse(Message network, int field, String what, Map<Long, String> names, String supported) {
        long value = network.number(field, 0);
        throw new BadInputException(
                network.where(),
                what + " in the form "
                        + (value == 0 ? "that is not said" : names.getOrDefault(value, "number " + value)),
                supported);
    }
}
