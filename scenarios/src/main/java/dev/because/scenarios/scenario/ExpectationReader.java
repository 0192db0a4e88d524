package dev.because.scenarios.scenario;

import dev.because.explain.facts.Vocabulary;
import dev.because.scenarios.scenario.expectation.ExpectedClaim;
import dev.because.scenarios.scenario.expectation.ExpectedSource;
import dev.because.scenarios.scenario.expectation.ExpectedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what a scenario expects of claims, values and sources. */
final class ExpectationReader {
    private static final String CLAIM = "claim";
    private static final String CONCLUSION = "conclusion";
    private static final String VALUES = "values";
    private static final String AT_LEAST = "at least";
    private static final String AT_MOST = "at most";
    private static final String ABOUT = "about";
    private static final String WITHIN = "within";
    private static final String A_CLAIM = "{claim: Kind, values: {…}} or {conclusion: name, values: {…}}";
    private static final String A_CONCLUSION = "{conclusion: name, values: {…}}";
    private static final String A_VALUE =
            "a value, a list of text, {at least: x}, {at most: y}, or {about: x, within: t}";
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{8,64}");

    private ExpectationReader() {}

    static List<ExpectedClaim> claims(YamlNode list) {
        return list.items("a list of " + A_CLAIM).stream()
                .map(ExpectationReader::claim)
                .toList();
    }

    static List<ExpectedClaim> conclusions(YamlNode list) {
        return list.items("a list of " + A_CONCLUSION).stream()
                .map(node -> {
                    YamlNode.Mapping claim = node.mapping(A_CONCLUSION).only(List.of(CONCLUSION, VALUES));
                    claim.require(CONCLUSION, A_CONCLUSION);
                    return claim(claim);
                })
                .toList();
    }

    static List<ExpectedSource> sources(YamlNode list) {
        return list.items("a list of {path: …, sha256: …}").stream()
                .map(ExpectationReader::source)
                .toList();
    }

    private static ExpectedClaim claim(YamlNode node) {
        YamlNode.Mapping claim = node.mapping(A_CLAIM).only(List.of(CLAIM, CONCLUSION, VALUES));
        if (claim.get(CLAIM).isPresent() == claim.get(CONCLUSION).isPresent()) {
            throw claim.place().refusal(claim.description(), A_CLAIM);
        }
        Map<String, ExpectedValue> values = new TreeMap<>();
        claim.get(VALUES)
                .map(fields -> fields.mapping("values by name").fields())
                .orElse(Map.of())
                .forEach((name, value) -> values.put(name, value(value)));
        if (claim.get(CONCLUSION).isPresent()) {
            return ExpectedClaim.conclusion(
                    claim.require(CONCLUSION, A_CLAIM).text("the name of a conclusion"), values);
        }
        String kind = kind(claim.require(CLAIM, A_CLAIM));
        claim.get(VALUES).ifPresent(fields -> fit(kind, fields.mapping(A_CLAIM), values));
        return ExpectedClaim.fact(kind, values);
    }

    private static String kind(YamlNode node) {
        String kind = node.text("a kind of fact");
        if (!Vocabulary.kinds().contains(kind)) {
            throw node.place().refusal("the unknown kind " + kind, Nearest.among(Vocabulary.kinds(), kind));
        }
        return kind;
    }

    /** Refuses values that no fact of that kind has: an absence of them would mean nothing. */
    private static void fit(String kind, YamlNode.Mapping written, Map<String, ExpectedValue> values) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        Vocabulary.facts().components(kind).forEach(component -> types.put(component.getName(), component.getType()));
        written.only(List.copyOf(types.keySet()));
        values.forEach((name, value) -> {
            Class<?> type = types.get(name);
            if (!value.fits(type)) {
                throw written.fields().get(name).place().refusal(value.description(), word(type));
            }
        });
    }

    private static ExpectedValue value(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return new ExpectedValue.Exactly(
                    scalar.written(),
                    scalar.number().isPresent() ? OptionalDouble.of(scalar.number(A_VALUE)) : OptionalDouble.empty());
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return new ExpectedValue.ExactList(
                    sequence.items().stream().map(item -> item.text("text")).toList());
        }
        YamlNode.Mapping bounds = node.mapping(A_VALUE).only(List.of(AT_LEAST, AT_MOST, ABOUT, WITHIN));
        if (bounds.get(ABOUT).isPresent() || bounds.get(WITHIN).isPresent()) {
            return about(bounds.only(List.of(ABOUT, WITHIN)));
        }
        if (bounds.fields().isEmpty()) {
            throw bounds.place().refusal(bounds.description(), A_VALUE);
        }
        return between(bounds);
    }

    private static ExpectedValue about(YamlNode.Mapping bounds) {
        YamlNode within = bounds.require(WITHIN, "{about: x, within: t}");
        double tolerance = within.number("a number");
        if (tolerance < 0) {
            throw within.place().refusal(within.description(), "a tolerance that is not negative");
        }
        return new ExpectedValue.About(
                bounds.require(ABOUT, "{about: x, within: t}").number("a number"), tolerance);
    }

    private static ExpectedValue between(YamlNode.Mapping bounds) {
        OptionalDouble low = bound(bounds, AT_LEAST);
        OptionalDouble high = bound(bounds, AT_MOST);
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw bounds.place()
                    .refusal(
                            "at least " + low.getAsDouble() + " and at most " + high.getAsDouble(), "bounds that meet");
        }
        return new ExpectedValue.Between(low, high);
    }

    private static OptionalDouble bound(YamlNode.Mapping bounds, String name) {
        return bounds.get(name).stream()
                .mapToDouble(node -> node.number("a number"))
                .findFirst();
    }

    private static ExpectedSource source(YamlNode node) {
        YamlNode.Mapping source = node.mapping("{path: …, sha256: …}").only(List.of("path", "sha256"));
        String path = source.require("path", "the path of a source").text("a path");
        YamlNode hash = source.require("sha256", "the hash of the source's bytes");
        String digits = hash.text("a hash");
        if (!HASH.matcher(digits).matches()) {
            throw hash.place().refusal(hash.description(), "8 to 64 hexadecimal digits");
        }
        return new ExpectedSource(path, digits);
    }

    private static String word(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        return type == List.class ? "a list of text" : "a number (one in quotation marks is text)";
    }
}
