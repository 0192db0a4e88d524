package dev.because.explain.answer.attribution;

import static java.util.Map.entry;

import dev.because.explain.render.english.Template;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;

/** Puts an attribution into a sentence. */
final class AttributionSentence {
    private static final int LISTED = 5;
    private static final Template SENTENCE = Template.parse(
            "attribution",
            "for {of}, {target} {items|plural:is/are} {values}; {items|plural:its attribution/their attributions} by {method}{layer},"
                    + " {shape} numbers{segments}, {items|plural:adds/add} up to {sums}{deltas}{fits}.");
    private static final Template DELTAS =
            Template.parse("attribution", "({items|plural:convergence delta/convergence deltas} {deltas})");
    private static final Template FITS = Template.parse(
            "attribution", "(the {items|plural:linear model fits/linear models fit} with a weighted R² of {fits})");
    private static final Template NUMBER = Template.parse("attribution", "{number|number}");

    private AttributionSentence() {}

    static String of(AttributedInput attributed) {
        List<AttributedInput.Item> items = attributed.items();
        List<Double> deltas = items.stream()
                .flatMapToDouble(item -> item.account().delta().stream())
                .boxed()
                .toList();
        List<Double> fits = items.stream()
                .flatMapToDouble(item -> item.account().fit().stream())
                .boxed()
                .toList();
        int count = items.size();
        String what = SENTENCE.fill(Map.ofEntries(
                entry("items", count),
                entry("target", targets(items)),
                entry(
                        "values",
                        numbers(items.stream().map(AttributedInput.Item::value).toList())),
                entry("of", count == 1 ? attributed.input() : "the " + count + " inputs of " + attributed.input()),
                entry("method", attributed.method()),
                entry("layer", attributed.layer().map(name -> " of " + name).orElse("")),
                entry("shape", attributed.values().shape().toString()),
                entry("segments", segments(items)),
                entry(
                        "sums",
                        numbers(items.stream().map(AttributedInput.Item::sum).toList())),
                entry("deltas", told(DELTAS, "deltas", count, deltas)),
                entry("fits", told(FITS, "fits", count, fits))));
        return what + " " + meaning(attributed);
    }

    private static String told(Template template, String name, int count, List<Double> numbers) {
        return numbers.isEmpty() ? "" : " " + template.fill(Map.of("items", count, name, numbers(numbers)));
    }

    /** What one of the numbers means, in plain words. */
    private static String meaning(AttributedInput attributed) {
        String target = attributed.items().get(0).label().isPresent() ? "the score" : "the target";
        return Template.parse("attribution", "each number is " + attributed.meaning() + ".")
                .fill(Map.of("target", target));
    }

    private static String segments(List<AttributedInput.Item> items) {
        IntSummaryStatistics counts = items.stream()
                .flatMapToInt(item -> item.account().segments().stream())
                .summaryStatistics();
        if (counts.getCount() == 0) {
            return "";
        }
        String range = counts.getMin() == counts.getMax()
                ? String.valueOf(counts.getMin())
                : counts.getMin() + " to " + counts.getMax();
        return " for " + range
                + (range.equals("1") ? " segment" : " segments"); // a template would begin with a capital
    }

    /** One target of all items by its name, or the predicted class of each. */
    private static String targets(List<AttributedInput.Item> items) {
        List<String> different =
                items.stream().map(AttributionSentence::target).distinct().toList();
        String scores = items.size() == 1 ? "the score of " : "the scores of ";
        boolean classes = items.get(0).label().isPresent();
        String names = different.size() <= LISTED ? joined(different) : "the predicted classes";
        return classes ? scores + names : names;
    }

    private static String target(AttributedInput.Item item) {
        return item.label().map(label -> label + " (" + item.target() + ")").orElse(item.target());
    }

    private static String numbers(List<Double> numbers) {
        if (numbers.size() <= LISTED) {
            return joined(numbers.stream().map(AttributionSentence::number).toList());
        }
        return number(Collections.min(numbers)) + " to " + number(Collections.max(numbers));
    }

    private static String joined(List<String> texts) {
        int last = texts.size() - 1; // not a template, which would make the first letter of a layer's name a capital
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    private static String number(double value) {
        return NUMBER.fill(Map.of("number", value));
    }
}
