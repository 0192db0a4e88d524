package dev.because.explain.facts;

/** What can be claimed: a fact, or a conclusion that a rule drew. */
public sealed interface Statement permits Fact, Conclusion {}
