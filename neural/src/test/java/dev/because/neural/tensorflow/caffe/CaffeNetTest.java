package dev.because.neural.tensorflow.caffe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Refusal;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CaffeNetTest {
    private static final String INPUT = "input: 'x'\ninput_dim: [1, 3, 8, 9]\n";

    @Test
    void theThreeWaysToSayTheInputAreOne() {
        String layer = "layer { name: 'r' type: 'ReLU' bottom: 'x' top: 'r' }";
        List<CaffeNet> nets = List.of(
                net(INPUT + layer),
                net("input: \"x\" input_shape: { dim: 1 dim: 3 dim: 8, dim: 9 };" + layer),
                net("layer { name: 'in' type: 'Input' top: 'x' input_param { shape { dim: [1,3,8,9] } } }" + layer));
        for (CaffeNet net : nets) {
            assertEquals("x", net.input());
            assertEquals(Shape.of(8, 9, 3), net.shape());
            assertEquals(1, net.layers().size());
        }
    }

    @TestFactory
    Stream<DynamicTest> refused() {
        return Stream.of(
                refused("nothing", "", "p: found 0 layers"),
                refused("no input", "layer { name: 'r' type: 'ReLU' bottom: 'x' top: 'r' }", "p: found 0 inputs"),
                refused("three extents", "input: 'x' input_dim: [1, 3, 8] layer { type: 'ReLU' }", "[1, 3, 8]"),
                refused(
                        "an open brace",
                        INPUT + "layer {\n name: 'r'",
                        "p line 4: found the end of the file",
                        "line 3"),
                refused("a brace too many", INPUT + "}", "p line 3: found \"}\""),
                refused("no colon", INPUT + "layer 'r'", "p line 3", "expected : or {"),
                refused("a text that goes on", INPUT + "name: 'a\nb'", "p line 3", "found \"'a\""),
                refused("a byte", INPUT + "name: \u0007", "p line 3"),
                refused("too deep", "a {".repeat(12) + "}".repeat(12), "p line 1", "at most 8 deep"),
                refused("an unknown field", INPUT + "layers { }", "p line 3", "found the field layers", "layer,"),
                refused("an unknown type", layer("Eltwise", ""), "layer l: found the type \"Eltwise\"", "Concat"),
                refused("a near type", layer("Convolutional", ""), "expected Convolution, or another of"),
                refused("a group", convolution("group: 2"), "p line 7, field group: found 2"),
                refused("a dilation", convolution("dilation: 2"), "field dilation: found 2"),
                refused("no bias", convolution("bias_term: false"), "field bias_term: found false, expected true"),
                refused("an unknown parameter", convolution("kernel: 3"), "found the field kernel", "kernel_"),
                refused("a kernel of nothing", convolution("kernel_size: 0"), "kernel_size: found 0"),
                refused("an absurd kernel", convolution("kernel_size: 99999999999"), "found 99999999999"),
                refused("a kernel too large", convolution("kernel_size: 12"), "a kernel of 12 on an extent of 8"),
                refused("three kernels", convolution("kernel_size: [1, 1, 1]"), "an ambiguous kernel_size"),
                refused("half a kernel", convolution("kernel_h: 3"), "an ambiguous kernel_size"),
                refused("no kernel", convolution(""), "found no kernel_size"),
                refused("outputs that are a text", "num_output: 'four' kernel_size: 1", true, "found \"four\""),
                refused("a number twice", convolution("kernel_size: 1 num_output: 2"), "num_output a second time"),
                refused("an absurd width", "num_output: 1000000 kernel_size: 8 pad: 4000", true, "at most 67108864"),
                refused("stochastic pooling", pooling("pool: STOCHASTIC"), "found STOCHASTIC, expected MAX or AVE"),
                refused("a padding too large", pooling("kernel_size: 2 pad: 2"), "a pad as large as the kernel"),
                refused("a window of nothing", pooling("kernel_size: 1 stride: 9"), "begins behind the plane"),
                refused(
                        "a kernel that is global",
                        pooling("global_pooling: true kernel_size: 2"),
                        "a kernel and global"),
                refused("a leak", layer("ReLU", "relu_param { negative_slope: 0.1 }"), "a negative_slope of 0.1"),
                refused("an even width", layer("LRN", "lrn_param { local_size: 4 }"), "a local_size of 4"),
                refused("another axis", layer("Concat", "concat_param { axis: 2 }"), "field axis: found 2"),
                refused("a bottom that is nowhere", INPUT + of("ReLU", "y", "l", ""), "the bottom \"y\""),
                refused(
                        "a bottom that comes later",
                        INPUT + of("ReLU", "b", "a", "") + of("ReLU", "a", "b", ""),
                        "\"b\""),
                refused("two of one name", layer("ReLU", "") + of("ReLU", "l", "l", ""), "the name l a second time"),
                refused("a name that is none", INPUT + of("ReLU", "x", "a b", ""), "\"a b\""),
                refused("two bottoms", layer("ReLU", "bottom: 'x'"), "a ReLU with 2 bottoms"),
                refused("two tops", layer("ReLU", "top: 'x'"), "a layer with 2 tops"),
                refused(
                        "unequal neighbours",
                        layer("Pooling", "pooling_param { kernel_size: 2 }") + of("Concat", "x", "c", "bottom: 'l'"),
                        "layer c: found 7×8×3 beside 8×9×3"),
                refused("a training phase", layer("ReLU", "include { phase: TRAIN }"), "found the field include"));
    }

    @Test
    void randomlyDamagedTextsAreReadOrRefusedInOneLine() {
        String whole = new RandomCaffe(new Random(6), 3, 9, 9)
                .convolution(true)
                .pooling()
                .fire()
                .product(3)
                .prototxt();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int k = 0; k <= i % 3; k++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, (char) random.nextInt(128));
                    case 1 -> damaged.deleteCharAt(at);
                    default -> damaged.setLength(at + 1);
                }
            }
            try {
                CaffeModel.demands(Steps.of(net(damaged.toString())));
            } catch (BadInputException e) {
                refused++;
                assertEquals(1, String.valueOf(e.getMessage()).lines().count());
            }
        }
        assertTrue(refused > 500, "refused " + refused);
    }

    private static String of(String type, String bottom, String top, String more) {
        return "layer {\n name: '" + top + "'\n type: '" + type + "'\n bottom: '" + bottom + "' top: '" + top + "'\n "
                + more + " }\n";
    }

    private static String layer(String type, String more) {
        return INPUT + of(type, "x", "l", more);
    }

    private static String convolution(String parameters) {
        return layer("Convolution", "convolution_param { num_output: 4 " + parameters + " }");
    }

    private static String pooling(String parameters) {
        return layer("Pooling", "pooling_param { " + parameters + " }");
    }

    private static DynamicTest refused(String what, String parameters, boolean convolution, String... said) {
        return refused(what, layer("Convolution", "convolution_param { " + parameters + " }"), said);
    }

    private static DynamicTest refused(String what, String text, String... said) {
        return DynamicTest.dynamicTest(what, () -> Refusal.says(() -> CaffeModel.demands(Steps.of(net(text))), said));
    }

    private static CaffeNet net(String text) {
        return CaffeNet.parse("p", text);
    }
}
