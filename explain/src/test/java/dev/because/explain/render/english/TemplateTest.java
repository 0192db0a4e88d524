package dev.because.explain.render.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.facts.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Map<String, Object> VALUES = Map.of(
            "drop",
            new Quantity(0.412, "share of lead"),
            "loss",
            new Quantity(-0.0534, "share of lead"),
            "lead",
            new Quantity(12.345, "logit"),
            "regions",
            List.of("upper left", "centre", "lower right"),
            "two",
            List.of("top", "left"),
            "one",
            List.of("top"),
            "label",
            "8",
            "count",
            3,
            "single",
            1);

    private static String filled(String template) {
        return Template.parse("R", template).fill(VALUES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{drop|percent}#41%",
                "{loss|percent}#-5.3%",
                "{loss|size|percent}#5.3%",
                "{lead|number}#12.3",
                "{regions|and}#Upper left, centre and lower right",
                "{regions|or}#Upper left, centre or lower right",
                "{regions|the|and}#The upper left, the centre and the lower right",
                "{two|the|or}#The top or the left",
                "{one|and}#Top",
                "{label|a}#An 8",
                "it is {label}#It is 8",
                "{count} {count|plural:region}#3 regions",
                "{single|word} {single|plural:region}#One region",
                "{count|word} {count|plural:class}#Three classes",
                "{regions|count|word} {regions|plural:box}#Three boxes",
                "there {single|plural:is/are} {single}#There is 1",
                "there {two|plural:is/are} {two|count}#There are 2",
                "the {count|ordinal}#The third",
                "{count|plural:city} and {count|plural:ray}#Cities and rays"
            })
    void a_placeholder_becomes_words(String template, String words) {
        assertEquals(words, filled(template));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{what}#rule R, {what}: no such value; there are [count, drop, label, lead, loss, one, regions, single, two]",
                "{regions}#rule R, {regions}: a list needs the format and, or, or count",
                "{drop}#rule R, {drop}: a number with a unit needs the format percent or number",
                "{label|percent}#rule R, {label|percent}: 8 is not a number",
                "{label|and}#rule R, {label|and}: 8 is not a list with something in it",
                "{drop|word}#rule R, {drop|word}: Quantity[value=0.412, unit=share of lead] is neither a whole number nor a list"
            })
    void what_does_not_fit_is_named_with_rule_and_placeholder(String template, String message) {
        Template parsed = Template.parse("R", template);
        assertEquals(
                message,
                assertThrows(UnfitTemplateException.class, () -> parsed.fill(VALUES))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{drop|procent}", "{drop", "{count|plural}", "{drop|percent:2}", "{drop|}"})
    void a_malformed_template_is_refused_when_it_is_read(String template) {
        String message = assertThrows(UnfitTemplateException.class, () -> Template.parse("R", template))
                .getMessage();
        assertTrue(message.startsWith("rule R, " + template + ": "), message);
    }

    @Test
    void it_tells_the_names_that_it_speaks_of() {
        assertEquals(
                Set.of("a", "b"), Template.parse("R", "{a|the} and {b} and {a}").names());
    }

    @ParameterizedTest
    @CsvSource({
        "0.412, 41%",
        "0.62, 62%",
        "0.05, 5%",
        "0.0534, 5.3%",
        "0.00123, 0.12%",
        "0, 0%",
        "1, 100%",
        "1.234, 123%",
        "0.995, 99.5%",
        "0.9996, 99.96%",
        "0.99996, 99.996%",
        "0.999999999, nearly 100%",
        "-0.412, -41%",
        "0.1, 10%",
        "0.0996, 10%",
        "0.29, 29%",
        "0.00005, less than 0.01%",
        "0.0001, 0.01%",
        "0, 0%",
        "12.5, '1,250%'"
    })
    void a_share_becomes_a_percentage_of_two_digits(double share, String text) {
        assertEquals(text, Numbers.percent(share));
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, 12.3",
        "0.01234, 0.0123",
        "1234.5, '1,235'",
        "8, 8",
        "0.88333, 0.883",
        "-2.5, -2.5",
        "99.96, 100",
        "0.00000012, 1.2e-7",
        "0.0002, 0.0002",
        "0, 0",
        "1e-12, 1e-12",
        "-3e-5, -3e-5"
    })
    void a_number_keeps_three_digits(double value, String text) {
        assertEquals(text, Numbers.number(value));
    }

    @ParameterizedTest
    @CsvSource({"1, first", "12, twelfth", "13, 13th", "21, 21st", "111, 111th", "102, 102nd", "33, 33rd"})
    void ranks_are_ordinals(int rank, String text) {
        assertEquals(text, Numbers.ordinal(rank));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an 8",
                "an 11",
                "an 18",
                "an 80",
                "an 800",
                "an 11,000",
                "a 7",
                "a 1",
                "a 110",
                "a 180",
                "a 1,100",
                "an 8th",
                "an hour",
                "an hourglass",
                "a unicorn",
                "a unicycle",
                "an umbrella",
                "an uninhabited island",
                "a used car",
                "a European hare",
                "an English setter",
                "a ewe lamb",
                "a one-armed bandit",
                "an onion",
                "an MRI",
                "an FBI agent",
                "a CD player",
                "an X-ray",
                "a T-shirt",
                "a U-boat",
                "a NASA probe",
                "an A",
                "an S",
                "a Q",
                "a zebra",
                "an ox",
                "an ice bear",
                "a yawl",
                "an honest man",
                "a horse",
                "an heirloom",
                "an “8”",
                "a “7”",
                "an upright piano",
                "a ukulele",
                "a utensil",
                "an utterance",
                "an Airedale",
                "an LP",
                "a hen-of-the-woods",
                "an electric ray",
                "an \"egg\"",
                "an iPod",
                "an a"
            })
    void the_indefinite_article_goes_by_sound(String text) {
        assertEquals(text, Article.with(text.substring(text.indexOf(' ') + 1)));
    }
}
