package dev.because.explain.facts;

/** What can be claimed: a fact, or what a rule derived. */
public sealed interface Statement permits Fact, Derived {}
