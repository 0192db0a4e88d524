package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.clause.Conditions;
import dev.because.symbolic.rules.authoring.clause.References;
import dev.because.symbolic.rules.authoring.clause.Scope;
import dev.because.symbolic.rules.authoring.clause.Tests;
import dev.because.symbolic.rules.authoring.clause.Values;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.authoring.word.WrongWordException;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;

/** Reads one rule: its name, its conditions, its conclusion and its remarks. */
final class RuleReader {
    private final Cursor cursor;
    private final Lexicon lexicon;

    RuleReader(Cursor cursor, Lexicon lexicon) {
        this.cursor = cursor;
        this.lexicon = lexicon;
    }

    /**
     * @param unnamed what the rule is called if it has no name
     * @throws WrongWordException at the first word that cannot stand where it stands
     */
    Rule read(String unnamed) {
        Place place = cursor.place();
        String name = cursor.take("rule") ? name() : unnamed;
        Scope scope = new Scope();
        References references = new References(cursor, lexicon, scope);
        Values values = new Values(cursor, lexicon, scope, references);
        if (!cursor.take("always")) {
            if (!cursor.takeOne("when", "if")) {
                throw cursor.wrong(cursor.peek(), "When, If, Always, Define or Rule");
            }
            new Conditions(cursor, lexicon, scope, references, new Tests(cursor, lexicon, scope, values)).read();
        }
        cursor.take("then");
        Consequence then = new Consequences(cursor, lexicon).read(scope, values);
        RemarksReader remarks = new RemarksReader(cursor);
        remarks.read(then);
        return new Rule(name, scope.conditions(), then, remarks.remarks(), remarks.row(), remarks.overrides(), place);
    }

    private String name() {
        Token first = cursor.peek();
        if (first.sort() == Sort.QUOTED && !first.text().isBlank()) {
            cursor.next();
            cursor.takeOne(":", ".");
            return first.text();
        }
        while (cursor.peek().sort() != Sort.END && !cursor.sees(":") && !cursor.sees("when")) {
            cursor.next();
        }
        if (cursor.before().end() <= first.start() || !cursor.sees(":")) {
            throw cursor.wrong(first, "a name in quotes");
        }
        String name = cursor.source().between(first, cursor.before());
        cursor.next();
        return name;
    }
}
