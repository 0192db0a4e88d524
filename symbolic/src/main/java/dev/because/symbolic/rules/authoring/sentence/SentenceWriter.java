package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says rules in English, whichever way they were written: in a form that {@link SentenceFormat} reads as the same rule, apart from its
 * place. What it cannot say are numbers that are not finite.
 */
public final class SentenceWriter {
    private final Lexicon lexicon;

    /** @param words the kinds of fact that rules ask for; others are called by their names */
    public SentenceWriter(Vocabulary words) {
        this.lexicon = new Lexicon(words, Set.of());
    }

    /** All of a rule: its name, its sentence and its remarks, each on lines of its own, and a line break after the last. */
    public String write(Rule rule) {
        StringBuilder text = new StringBuilder("Rule " + WrittenValues.quoted(rule.name()) + ":\n");
        List<String> parts = new ArrayList<>(conditions(rule));
        parts.set(0, (rule.when().isEmpty() ? "" : "When ") + parts.get(0));
        text.append(String.join(",\nand ", parts.subList(0, parts.size() - 1)));
        text.append(rule.when().isEmpty() ? "" : ",\n").append(parts.get(parts.size() - 1));
        Remarks remarks = rule.remarks();
        remarks.says().ifPresent(says -> text.append(",\nbecause ").append(WrittenValues.quoted(says)));
        text.append(".\n");
        String said = String.join(" ", remarks(rule));
        return text + (said.isEmpty() ? "" : said + "\n");
    }

    /** A rule in one sentence, without its name and its remarks. */
    public String sentence(Rule rule) {
        List<String> parts = conditions(rule);
        String conclusion = parts.get(parts.size() - 1);
        return rule.when().isEmpty()
                ? conclusion + "."
                : "When " + String.join(", and ", parts.subList(0, parts.size() - 1)) + ", " + conclusion + ".";
    }

    /** One condition of a rule, counted from 0, as it stands in the sentence. */
    public String condition(Rule rule, int number) {
        return new WrittenConditions(rule, new WrittenValues(lexicon, rule)).condition(number);
    }

    /** The conditions, and after them the conclusion. */
    private List<String> conditions(Rule rule) {
        WrittenValues values = new WrittenValues(lexicon, rule);
        WrittenConditions conditions = new WrittenConditions(rule, values);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < rule.when().size(); i++) {
            parts.add(conditions.condition(i));
        }
        parts.add((rule.when().isEmpty() ? "Always " : "then ") + consequence(rule, values));
        return parts;
    }

    private String consequence(Rule rule, WrittenValues values) {
        StringBuilder text = new StringBuilder("conclude " + rule.then().conclusion());
        List<String> said = new ArrayList<>();
        rule.then().values().forEach((name, operand) -> {
            String value = values.operand(operand, rule.when().size(), Optional.empty());
            said.add(values.name(name) + " " + (value.startsWith("the ") ? "(" + value + ")" : value));
        });
        if (!said.isEmpty()) {
            int last = said.size() - 1;
            text.append(" with ").append(String.join(", ", said.subList(0, last)));
            text.append(last == 0 ? "" : " and ").append(said.get(last));
        }
        return text.toString();
    }

    private static List<String> remarks(Rule rule) {
        Remarks remarks = rule.remarks();
        List<String> said = new ArrayList<>();
        if (!remarks.part().equals("for")) {
            said.add("Part: " + remarks.part() + ".");
        }
        remarks.source().ifPresent(source -> said.add("Source: " + WrittenValues.quoted(source) + "."));
        remarks.example().ifPresent(example -> said.add("Example: " + WrittenValues.quoted(example) + "."));
        if (remarks.from().isPresent() || remarks.until().isPresent()) {
            said.add("Valid"
                    + remarks.from().map(day -> " from " + day).orElse("")
                    + remarks.until().map(day -> " until " + day).orElse("") + ".");
        }
        if (rule.overrides()) {
            said.add("Overrides the shipped rule.");
        }
        rule.row().ifPresent(row -> said.add(row(row)));
        return said;
    }

    private static String row(Row row) {
        String counts =
                switch (row.policy()) {
                    case UNIQUE -> "one applies";
                    case FIRST -> "the first counts";
                    case COLLECT -> "all count";
                };
        return "Row " + row.number() + " of the table " + WrittenValues.quoted(row.table()) + ", of which " + counts
                + (row.subject().isEmpty() ? "" : " for each " + WrittenValues.quoted(row.subject())) + ".";
    }
}
