package dev.because.explain.facts;

/**
 * Evidence in the words of a domain. Facts are records whose components are text, whole numbers, numbers with a
 * {@link Unit}, or lists of text.
 */
public sealed interface Fact extends Statement
        permits NetworkFact,
                NeuronFact,
                FilterFact,
                FunctionFact,
                CoverFact,
                AlternativeFact,
                ComparisonFact,
                CircuitFact,
                BeliefFact,
                CausalFact,
                MoveFact,
                Complete {}
