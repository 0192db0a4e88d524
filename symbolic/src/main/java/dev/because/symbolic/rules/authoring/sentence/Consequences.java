package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.clause.Scope;
import dev.because.symbolic.rules.authoring.clause.Slot;
import dev.because.symbolic.rules.authoring.clause.Values;
import dev.because.symbolic.rules.authoring.clause.Values.Value;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Grammar;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Phrases;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code conclude refuted-grab with move (the move of m) and place 1}. */
final class Consequences {
    private final Cursor cursor;
    private final Lexicon lexicon;

    Consequences(Cursor cursor, Lexicon lexicon) {
        this.cursor = cursor;
        this.lexicon = lexicon;
    }

    Consequence read(Scope scope, Values values) {
        String name = name();
        Map<String, Operand> said = new TreeMap<>();
        if (cursor.take("with")) {
            do {
                Token token = cursor.peek();
                String key = valueName();
                cursor.takeOne("=", "as");
                Slot slot = Slot.free(key);
                if (said.put(key, operand(scope, values.value(slot))) != null) {
                    throw cursor.wrong(token, key + " again", "another name");
                }
            } while (another());
        }
        return new Consequence(name, said);
    }

    private boolean another() {
        int start = cursor.position();
        if (cursor.takeOne(", and", ",", "and")
                && (cursor.peek().sort() == Sort.QUOTED
                        || cursor.peek().sort() == Sort.WORD && !cursor.sees("because") && !cursor.sees("conclude"))) {
            return true;
        }
        cursor.back(start);
        return false;
    }

    private static Operand operand(Scope scope, Value value) {
        if (value instanceof Value.Known known) {
            return new Operand.Literal(known.value());
        }
        if (value instanceof Value.Named named) {
            return new Operand.Reference(named.variable());
        }
        Value.FieldOf of = (Value.FieldOf) value;
        return scope.refer(of.owner(), of.field());
    }

    private String valueName() {
        Token token = cursor.next();
        if (token.sort() == Sort.QUOTED || token.sort() == Sort.WORD && !Grammar.RESERVED.contains(token.lower())) {
            return token.text();
        }
        throw cursor.wrong(token, "the name of a value");
    }

    private String name() {
        cursor.expect("conclude");
        cursor.take("that");
        cursor.takeOne("a", "an", "the");
        Token first = cursor.peek();
        if (first.sort() == Sort.QUOTED) {
            cursor.next();
            return named(first, first.text());
        }
        Optional<Phrases.Hit<Kind>> known = lexicon.kinds().longest(cursor);
        int start = cursor.position();
        List<String> words = new ArrayList<>();
        while ((cursor.peek().sort() == Sort.WORD || cursor.peek().sort() == Sort.NUMBER)
                && !cursor.sees("with")
                && !cursor.sees("because")) {
            String word = cursor.next().lower().replaceAll("'", "");
            if (word.equals("s") && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            throw cursor.wrong(first, "the name of a conclusion");
        }
        if (known.isPresent() && known.get().length() == cursor.position() - start) {
            Kind kind = known.get().meanings().get(0);
            if (!kind.isConclusion()) {
                throw cursor.wrong(first, kind.name() + ", which is a kind of fact", "the name of a conclusion");
            }
            return kind.name();
        }
        return named(first, String.join("-", words));
    }

    private String named(Token token, String name) {
        if (!Kind.isConclusion(name)) {
            throw cursor.wrong(token, "the name of a conclusion, which begins with a small letter");
        }
        return name;
    }

    /** What a passage concludes and the names of its values, as far as that can be told without its conditions. */
    static Optional<Map.Entry<String, List<String>>> declared(Cursor cursor, Lexicon lexicon) {
        while (!cursor.sees("conclude") && cursor.peek().sort() != Sort.END) {
            cursor.next();
        }
        if (!cursor.sees("conclude")) {
            return Optional.empty();
        }
        Consequences consequences = new Consequences(cursor, lexicon);
        List<String> names = new ArrayList<>();
        String name = consequences.name();
        if (cursor.take("with")) {
            do {
                names.add(consequences.valueName());
                skipValue(cursor);
            } while (consequences.another());
        }
        return Optional.of(Map.entry(name, names));
    }

    private static void skipValue(Cursor cursor) {
        int depth = 0;
        while (cursor.peek().sort() != Sort.END
                && (depth > 0 || cursor.seesOne(",", "and", ".", "because").isEmpty())) {
            depth += cursor.sees("(") ? 1 : cursor.sees(")") ? -1 : 0;
            cursor.next();
        }
    }
}
