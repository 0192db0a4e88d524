/**
 * Turns evidence into facts, one class for each kind of question, and gives each fact the certificate by which it can be
 * recomputed: a fact is grounded exactly when it has one.
 */
@NullMarked
package dev.because.explain.grounding;

import org.jspecify.annotations.NullMarked;
