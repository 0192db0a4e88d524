package dev.because.explain.facts;

/**
 * What a rule derives on the way to its conclusions: a record of text, whole numbers and lists of text, so that the many of a
 * long derivation are joined by their components, which a rule engine indexes.
 */
public sealed interface Step extends Derived permits FunctionStep, GivenStep, CaseStep, MoveStep {}
