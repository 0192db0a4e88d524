/**
 * The directed acyclic graph of claims, justifications and certificates that an explanation is. Text, HTML and JSON are
 * projections of it; nothing is recomputed here.
 */
@NullMarked
package dev.because.explain.justification;

import org.jspecify.annotations.NullMarked;
