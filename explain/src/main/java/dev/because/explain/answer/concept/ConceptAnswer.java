package dev.because.explain.answer.concept;

import static java.util.Map.entry;

import dev.because.explain.render.english.Template;
import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.neural.attribution.concept.ConceptTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * How much a class depends on a concept.
 *
 * @param concept what the examples are called
 * @param ofClass the class's name
 * @param test what was measured
 * @param pictures how many pictures of the class were looked at
 * @param examples how many examples there were
 * @param used how many of them a set has, and was used
 */
public record ConceptAnswer(String concept, String ofClass, ConceptTest test, int pictures, int examples, int used) {
    /** The greatest probability of error. */
    public static final double LEVEL = 0.05;

    private static final double CHANCE = 0.5;
    private static final Template FIRST = Template.parse(
            "concept",
            "for {class}, {concept} moves the score up in {share|number} of {pictures} pictures ({score|number}),"
                    + " against {chance|number} for random directions (p = {p|number}, {sets} random sets): {verdict}.");
    private static final Template HELD = Template.parse(
            "concept",
            "from the activations of {layer}, {accuracy|percent} of {points} pictures that the direction had not seen are"
                    + " told rightly to show {concept} or not (guessing: 50 %, p = {p|number}).");
    private static final Template DRAWN = Template.parse(
            "concept",
            "{used} of the {examples} examples were drawn, as many as each of the {sets} random sets has pictures of its"
                    + " own.");
    private static final Template TOO_FEW = Template.parse(
            "concept", "with {sets} random sets, p cannot be less than {least|number}: 20 can reach 0.05.");

    /** The concept as a sentence calls it: the name of the folder, or of the digits. */
    static String named(String examples) {
        if (examples.startsWith(DigitPictures.NAME)) {
            String digits = examples.substring(DigitPictures.NAME.length()).replace(":", "");
            return digits.length() == 1
                    ? "the digit " + digits
                    : "what the digits " + digits.replace(",", ", ") + " share";
        }
        Path last = Path.of(examples).toAbsolutePath().normalize().getFileName();
        return "“" + (last == null ? examples : last.toString().replace('_', ' ')) + "”";
    }

    /** Whether the mean rise along the concept is further from those of all sets than chance makes it. */
    public boolean isSignificant() {
        return test.isSignificant(LEVEL);
    }

    /** Whether the mean rise is above that of the random sets. */
    public boolean isRise() {
        double others = test.sensitivityByChance().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return test.sensitivity() > others;
    }

    /**
     * How probable it is that guessing tells as many pictures rightly: the binomial distribution's upper tail, for the
     * pictures of the concept and of one random set.
     */
    public double heldByChance() {
        int points = 2 * used;
        int right = (int) Math.floor(test.accuracy() * points + 1e-9);
        return 1 - new BinomialDistribution(points, CHANCE).cumulativeProbability(right - 1);
    }

    /** Whether the layer tells the concept's pictures from others better than guessing would: else scores mean nothing. */
    public boolean isHeld() {
        return heldByChance() <= LEVEL;
    }

    /** The answer in plain sentences, the first of which is the whole of it. */
    public List<String> sentences() {
        int sets = test.sensitivityByChance().size();
        List<String> sentences = new ArrayList<>();
        sentences.add(FIRST.fill(Map.ofEntries(
                entry("class", ofClass),
                entry("concept", concept),
                entry("share", test.score() * pictures),
                entry("pictures", pictures),
                entry("score", test.score()),
                entry("chance", test.scoreByChance()),
                entry("p", test.significance()),
                entry("sets", sets),
                entry("verdict", verdict()))));
        sentences.add(HELD.fill(Map.of(
                "layer",
                test.layer().name(),
                "accuracy",
                test.accuracy(),
                "points",
                2 * used,
                "concept",
                concept,
                "p",
                heldByChance())));
        if (used < examples) {
            sentences.add(DRAWN.fill(Map.of("used", used, "examples", examples, "sets", sets)));
        }
        double least = 1.0 / (sets + 1);
        if (least > LEVEL) {
            sentences.add(TOO_FEW.fill(Map.of("sets", sets, "least", least)));
        }
        return List.copyOf(sentences);
    }

    private String verdict() {
        if (!isHeld()) {
            return "that shows nothing, since " + test.layer().name()
                    + " does not tell the concept from other pictures";
        }
        if (!isSignificant()) {
            return "that does not show that the network uses it";
        }
        boolean mostly = test.score() > test.scoreByChance();
        if (isRise()) {
            return mostly ? "the network uses it" : "the network uses it, much in few pictures";
        }
        return mostly
                ? "the network counts it against " + ofClass + ", much in few pictures"
                : "the network counts it against " + ofClass;
    }
}
