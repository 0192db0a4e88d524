package dev.because.explain.facts;

/** What a rule derived: a {@link Step} on the way that other rules join on, or a {@link Conclusion} that can be told. */
public sealed interface Derived extends Statement permits Conclusion, Step {}
