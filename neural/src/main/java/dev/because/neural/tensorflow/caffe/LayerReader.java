package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Spelling;
import dev.because.neural.tensorflow.caffe.CaffeLayer.Site;
import dev.because.neural.tensorflow.caffe.CaffeLayer.Sliding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads one {@code layer} of a prototxt. What would change a number and is not supported is refused by its name. */
final class LayerReader {
    static final String INPUT = "Input";

    private static final int MOST_OUTPUTS = 1 << 20;
    private static final int MOST_PIXELS = 1 << 14;
    private static final int WIDEST_NORMALISATION = 1 << 10;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.][A-Za-z0-9_./>-]*");

    private static final Map<String, BiFunction<TextMessage, Site, CaffeLayer>> KINDS = new TreeMap<>(Map.of(
            "Convolution", LayerReader::convolution,
            "InnerProduct", LayerReader::innerProduct,
            "ReLU", LayerReader::rectifier,
            "Pooling", LayerReader::pooling,
            "Concat", LayerReader::concat,
            "Dropout", LayerReader::dropout,
            "Softmax", LayerReader::softmax,
            "LRN", LayerReader::normalisation));

    private LayerReader() {}

    /** A layer's kind, such as {@code Pooling}. */
    static String kind(TextMessage layer) {
        return required(layer, "type");
    }

    /** @throws BadInputException if it is of another kind, or asks for what is not supported */
    static CaffeLayer read(TextMessage layer) {
        String kind = kind(layer);
        BiFunction<TextMessage, Site, CaffeLayer> reading = KINDS.get(kind);
        if (reading == null) {
            throw new BadInputException(
                    layer.where(layer.line()) + ", layer " + TextFormat.shortened(required(layer, "name")),
                    "the type \"" + TextFormat.shortened(kind) + "\"",
                    Spelling.nearest(kind, KINDS.keySet())
                                    .map(near -> near + ", or another ")
                                    .orElse("one ")
                            + "of " + String.join(", ", KINDS.keySet()));
        }
        return reading.apply(layer, site(layer));
    }

    /** The name of a layer or blob, which becomes an operation's. */
    static String name(TextMessage message, String field, String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new BadInputException(
                    message.where(message.line()) + ", field " + field,
                    "\"" + TextFormat.shortened(name) + "\"",
                    "a name of letters, digits and _ . / > -");
        }
        return name;
    }

    private static Site site(TextMessage layer) {
        List<String> tops = layer.texts("top");
        if (tops.size() != 1) {
            throw new BadInputException(layer.where(layer.line()), "a layer with " + tops.size() + " tops", "one");
        }
        List<String> bottoms = layer.texts("bottom");
        if (bottoms.isEmpty() || bottoms.size() > 1 && !kind(layer).equals("Concat")) {
            throw new BadInputException(
                    layer.where(layer.line()), "a " + kind(layer) + " with " + bottoms.size() + " bottoms", "one");
        }
        return new Site(name(layer, "name", required(layer, "name")), layer.line(), bottoms, tops.get(0));
    }

    private static String required(TextMessage message, String field) {
        return message.text(field)
                .orElseThrow(() -> new BadInputException(
                        message.where(message.line()) + ", field " + field, "nothing", "a text in quotes"));
    }

    /** The layer's own parameters; what only training uses may stand beside them. */
    private static TextMessage parameters(TextMessage layer, String field) {
        layer.knowing("name", "type", "bottom", "top", "param", field);
        return layer.message(field).orElseGet(() -> new TextMessage(layer.file(), layer.line(), List.of()));
    }

    private static CaffeLayer convolution(TextMessage layer, Site site) {
        TextMessage parameters = parameters(layer, "convolution_param")
                .knowing(
                        "num_output",
                        "bias_term",
                        "pad",
                        "pad_h",
                        "pad_w",
                        "kernel_size",
                        "kernel_h",
                        "kernel_w",
                        "stride",
                        "stride_h",
                        "stride_w",
                        "dilation",
                        "group",
                        "axis",
                        "weight_filler",
                        "bias_filler",
                        "engine");
        parameters.whole("group", 1, 1);
        parameters.wholes("dilation", 1, 1);
        parameters.whole("axis", 1, 1);
        requireBias(parameters);
        return new CaffeLayer.Convolution(site, outputs(parameters), sliding(parameters, false));
    }

    private static CaffeLayer innerProduct(TextMessage layer, Site site) {
        TextMessage parameters = parameters(layer, "inner_product_param")
                .knowing("num_output", "bias_term", "weight_filler", "bias_filler", "axis", "transpose");
        parameters.whole("axis", 1, 1);
        parameters.word("transpose", "false", List.of("false"));
        requireBias(parameters);
        return new CaffeLayer.InnerProduct(site, outputs(parameters));
    }

    private static CaffeLayer rectifier(TextMessage layer, Site site) {
        TextMessage parameters = parameters(layer, "relu_param").knowing("negative_slope", "engine");
        float slope = parameters.real("negative_slope", 0);
        if (slope != 0) {
            throw new BadInputException(
                    layer.where(layer.line()) + ", layer " + site.name(), "a negative_slope of " + slope, "0");
        }
        return new CaffeLayer.Rectifier(site);
    }

    private static CaffeLayer pooling(TextMessage layer, Site site) {
        TextMessage parameters = parameters(layer, "pooling_param")
                .knowing(
                        "pool",
                        "pad",
                        "pad_h",
                        "pad_w",
                        "kernel_size",
                        "kernel_h",
                        "kernel_w",
                        "stride",
                        "stride_h",
                        "stride_w",
                        "engine",
                        "global_pooling",
                        "round_mode");
        boolean max = parameters.word("pool", "MAX", List.of("MAX", "AVE")).equals("MAX");
        boolean up =
                parameters.word("round_mode", "CEIL", List.of("CEIL", "FLOOR")).equals("CEIL");
        boolean global = parameters.truth("global_pooling", false);
        return new CaffeLayer.Pooling(site, max, global, up, sliding(parameters, global));
    }

    private static CaffeLayer concat(TextMessage layer, Site site) {
        TextMessage parameters = parameters(layer, "concat_param").knowing("axis", "concat_dim");
        parameters.whole("axis", 1, 1);
        parameters.whole("concat_dim", 1, 1);
        return new CaffeLayer.Concat(site);
    }

    private static CaffeLayer dropout(TextMessage layer, Site site) {
        parameters(layer, "dropout_param");
        return new CaffeLayer.Dropout(site);
    }

    private static CaffeLayer softmax(TextMessage layer, Site site) {
        parameters(layer, "softmax_param").knowing("axis", "engine").whole("axis", 1, 1);
        return new CaffeLayer.Softmax(site);
    }

    private static CaffeLayer normalisation(TextMessage layer, Site site) {
        TextMessage parameters =
                parameters(layer, "lrn_param").knowing("local_size", "alpha", "beta", "k", "norm_region", "engine");
        parameters.word("norm_region", "ACROSS_CHANNELS", List.of("ACROSS_CHANNELS"));
        int size = parameters.whole("local_size", 1, WIDEST_NORMALISATION).orElse(5);
        if (size % 2 == 0) {
            throw new BadInputException(
                    layer.where(layer.line()) + ", layer " + site.name(), "a local_size of " + size, "an odd one");
        }
        return new CaffeLayer.Normalisation(
                site, size, parameters.real("alpha", 1), parameters.real("beta", 0.75f), parameters.real("k", 1));
    }

    private static void requireBias(TextMessage parameters) {
        // The compressed file has biases for each layer.
        parameters.word("bias_term", "true", List.of("true"));
    }

    private static int outputs(TextMessage parameters) {
        return parameters
                .whole("num_output", 1, MOST_OUTPUTS)
                .orElseThrow(() -> new BadInputException(
                        parameters.where(parameters.line()), "no num_output", "how many outputs"));
    }

    private static Sliding sliding(TextMessage parameters, boolean global) {
        Sides kernel = global ? new Sides(1, 1) : sides(parameters, "kernel_size", "kernel_h", "kernel_w", 1, 0);
        if (global && (parameters.has("kernel_size") || parameters.has("kernel_h") || parameters.has("kernel_w"))) {
            throw new BadInputException(
                    parameters.where(parameters.line()), "a kernel and global_pooling", "one of them");
        }
        Sides stride = sides(parameters, "stride", "stride_h", "stride_w", 1, 1);
        Sides pad = sides(parameters, "pad", "pad_h", "pad_w", 0, 0);
        if (global && !(stride.are(1) && pad.are(0))) {
            throw new BadInputException(
                    parameters.where(parameters.line()), "a stride or pad beside global_pooling", "neither");
        }
        return new Sliding(kernel, stride, pad);
    }

    /** A field for both sides, perhaps repeated, or one for each; {@code otherwise} below {@code least} means required. */
    private static Sides sides(TextMessage parameters, String both, String h, String w, int least, int otherwise) {
        List<Integer> given = parameters.wholes(both, least, MOST_PIXELS);
        var down = parameters.whole(h, least, MOST_PIXELS);
        var along = parameters.whole(w, least, MOST_PIXELS);
        boolean single = down.isPresent() || along.isPresent();
        if (given.size() > 2 || single && !given.isEmpty() || down.isPresent() != along.isPresent()) {
            throw new BadInputException(
                    parameters.where(parameters.line()),
                    "an ambiguous " + both,
                    both + " once or twice, or " + h + " and " + w);
        }
        if (given.isEmpty() && !single) {
            if (otherwise < least) {
                throw new BadInputException(parameters.where(parameters.line()), "no " + both, "its extent");
            }
            return new Sides(otherwise, otherwise);
        }
        return single
                ? new Sides(down.orElseThrow(), along.orElseThrow())
                : new Sides(given.get(0), given.get(given.size() - 1));
    }
}
