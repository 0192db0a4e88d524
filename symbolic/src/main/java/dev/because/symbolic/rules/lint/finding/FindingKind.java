package dev.because.symbolic.rules.lint.finding;

import java.util.Locale;

/** What may be wrong with rules. */
public enum FindingKind {
    /** A kind of fact, a field or an option that the vocabulary does not have. */
    UNKNOWN_WORD(Severity.ERROR),
    /** A value of another type than the field's, or an order of other things than numbers. */
    WRONG_TYPE(Severity.ERROR),
    /** Fields of different units are compared. */
    WRONG_UNIT(Severity.ERROR),
    /** A name that nothing has bound where it is used. */
    UNBOUND_NAME(Severity.ERROR),
    /** Two rules of one name, or two tables of one name that do not agree in how their rows compete. */
    SAME_NAME(Severity.ERROR),
    /** A conclusion is asked for that no rule draws. */
    NOT_DRAWN(Severity.ERROR),
    /** A rule rests on the absence of what follows from its own conclusion. */
    NEGATIVE_CYCLE(Severity.ERROR),
    /** A bound that no value of the field reaches. */
    OUT_OF_BOUNDS(Severity.ERROR),
    /** A rule whose conditions hold in no case. */
    NEVER_FIRES(Severity.ERROR),
    /** A row of a table in which the first one counts, and others before it always apply where it does. */
    SHADOWED(Severity.ERROR),
    /** Two rules are the same but for names, order and words. */
    DUPLICATE(Severity.WARNING),
    /** Whenever a rule holds, another one that asks for less draws the same conclusion. */
    SUBSUMED(Severity.WARNING),
    /** Conclusions that exclude each other are drawn together. */
    CONTRADICTION(Severity.ERROR),
    /** Two rows apply together in a table that says they never do. */
    OVERLAP(Severity.ERROR),
    /** A case that no row of a table covers. */
    GAP(Severity.WARNING),
    /** There were too many cases to look at all of them. */
    TOO_MANY_CASES(Severity.NOTE),
    /** A kind of fact that the rules should look at, and none does. */
    UNUSED_KIND(Severity.WARNING),
    /** A field of such a kind that no rule looks at. */
    UNUSED_FIELD(Severity.NOTE),
    /** A name that is bound and not used. */
    UNUSED_NAME(Severity.WARNING),
    /** A conclusion that is neither told nor asked for. */
    UNHEARD(Severity.WARNING),
    /** A rule that tells nothing. */
    NO_SENTENCE(Severity.WARNING),
    /** A sentence with a placeholder for what its conclusion does not say. */
    UNKNOWN_PLACEHOLDER(Severity.ERROR),
    /** A value of a conclusion that is neither spoken nor asked for. */
    UNSPOKEN_VALUE(Severity.NOTE),
    /** A rule that does not say where it comes from. */
    NO_SOURCE(Severity.NOTE),
    /** A rule that no scenario lets fire. */
    NO_SCENARIO(Severity.WARNING);

    private final Severity severity;

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    /** How bad it usually is. */
    public Severity severity() {
        return severity;
    }

    /** As reports write it: {@code never-fires}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
