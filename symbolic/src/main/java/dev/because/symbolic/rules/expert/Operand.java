package dev.because.symbolic.rules.expert;

/** What a field is compared with, or what a conclusion says. */
public sealed interface Operand {
    /** A value: {@link String}, {@link Double}, {@link Boolean} or a list of strings. */
    record Literal(Object value) implements Operand {}

    /** What another pattern of the rule, or an earlier field of the same one, has bound to a name. */
    record Reference(String variable) implements Operand {}
}
