package dev.because.scenarios.bench.devices;

import dev.because.neural.tensorflow.plain.PlainStep;
import dev.because.neural.tensorflow.plain.PlainStep.Slide;
import dev.because.scenarios.bench.devices.result.RawArrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a network's steps down for a reader of JSON; the arrays go to files of their own. */
final class PlainSteps {
    private final RawArrays arrays;

    PlainSteps(RawArrays arrays) {
        this.arrays = arrays;
    }

    Map<String, Object> written(PlainStep step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind(step));
        fields.put("name", step.name());
        fields.put("inputs", step.inputs());
        if (step instanceof PlainStep.Convolution convolution) {
            fields.put("kernel", arrays.write(convolution.kernel()));
            fields.put("depthwise", convolution.depthwise());
            slides(fields, convolution.rows(), convolution.columns());
        } else if (step instanceof PlainStep.Shift shift) {
            fields.put("values", arrays.write(shift.amounts()));
        } else if (step instanceof PlainStep.Scale scale) {
            fields.put("values", arrays.write(scale.factors()));
        } else if (step instanceof PlainStep.Rectifier rectifier) {
            rectifier.ceiling().ifPresent(ceiling -> fields.put("ceiling", ceiling));
        } else if (step instanceof PlainStep.Pooling pooling) {
            fields.put("maximum", pooling.maximum());
            slides(fields, pooling.rows(), pooling.columns());
        } else if (step instanceof PlainStep.Margin margin) {
            fields.put("margin", List.of(margin.above(), margin.below(), margin.left(), margin.right()));
        } else if (step instanceof PlainStep.Product product) {
            fields.put("matrix", arrays.write(product.matrix()));
        } else if (step instanceof PlainStep.Reshaping reshaping) {
            fields.put("from", reshaping.from().extents());
            fields.put("to", reshaping.to().extents());
        }
        return fields;
    }

    private static String kind(PlainStep step) {
        return step.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static void slides(Map<String, Object> fields, Slide rows, Slide columns) {
        fields.put("rows", slide(rows));
        fields.put("columns", slide(columns));
    }

    private static List<Integer> slide(Slide slide) {
        return List.of(slide.extent(), slide.stride(), slide.before(), slide.after());
    }
}
