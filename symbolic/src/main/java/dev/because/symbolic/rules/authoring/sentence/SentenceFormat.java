package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Format;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Source;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Tokenizer;
import dev.because.symbolic.rules.authoring.word.WrongWordException;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Rules as English sentences, of which a file holds many. Every rule is read, whatever is wrong with the others; of a rule that cannot be
 * read, the first word is told that cannot stand where it stands.
 */
public final class SentenceFormat implements Format {
    /** So often a file is read again because more is known of what its rules conclude; chains of conclusions are rarely longer. */
    private static final int ROUNDS = 20;

    @Override
    public Reading read(byte[] content, String file, Vocabulary words) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException noText) {
            return new Reading(
                    List.of(), List.of(new Fault(new Place(file, ""), "bytes that are no text", "text in UTF-8")));
        }
        Source source = new Source(file, text);
        List<List<Token>> passages = Passages.of(source, Tokenizer.of(source));
        OwnConclusions own = new OwnConclusions(words, declared(source, passages, words));
        Reading reading = null;
        for (int round = 0; round < ROUNDS; round++) {
            Lexicon lexicon = own.lexicon();
            reading = read(source, passages, lexicon);
            if (!own.learn(reading.rules(), lexicon)) {
                break;
            }
        }
        return Objects.requireNonNull(reading);
    }

    private static List<Map.Entry<String, List<String>>> declared(
            Source source, List<List<Token>> passages, Vocabulary words) {
        Lexicon lexicon = new Lexicon(words, Set.of());
        List<Map.Entry<String, List<String>>> declared = new ArrayList<>();
        for (List<Token> passage : passages) {
            try {
                Consequences.declared(new Cursor(source, passage), lexicon).ifPresent(declared::add);
            } catch (WrongWordException wrong) {
                // It is told when the passage is read.
            }
        }
        return declared;
    }

    private static Reading read(Source source, List<List<Token>> passages, Lexicon lexicon) {
        List<Rule> rules = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<String, Place> names = new HashMap<>();
        int number = 0;
        for (List<Token> passage : passages) {
            Cursor cursor = new Cursor(source, passage);
            try {
                passage.stream()
                        .filter(token -> token.sort() == Token.Sort.UNCLOSED)
                        .findFirst()
                        .ifPresent(token -> {
                            throw cursor.wrong(token, "a quotation mark at the end of the text");
                        });
                if (cursor.sees("define")) {
                    lexicon.define(new Definitions(cursor, lexicon).read());
                    continue;
                }
                number++;
                Rule rule = new RuleReader(cursor, lexicon).read("sentence " + number + " of " + source.file());
                if (names.putIfAbsent(rule.name(), rule.place()) != null) {
                    throw cursor.wrong(
                            passage.get(Math.min(1, passage.size() - 1)),
                            "another rule \"" + rule.name() + "\"",
                            "a name of its own");
                }
                rules.add(rule);
            } catch (WrongWordException wrong) {
                faults.add(wrong.fault());
            }
        }
        return new Reading(rules, faults);
    }
}
