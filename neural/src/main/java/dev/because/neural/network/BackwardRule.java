package dev.because.neural.network;

/** How a rectifier passes a signal on its way back from the target to the input. */
public enum BackwardRule {
    /** The derivative: the signal passes where the forward input was positive. */
    GRADIENT,
    /** Where the forward input was positive and the signal is (Springenberg et al. 2014, arXiv:1412.6806). */
    GUIDED,
    /** Where the signal is positive, whatever the forward input was (Zeiler and Fergus 2013, arXiv:1311.2901). */
    DECONVNET
}
