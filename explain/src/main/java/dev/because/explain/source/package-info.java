/**
 * What a question is about, opened by the names that a user gives: pictures and models, with their hashes and, where the
 * model has a card of its own, the card. Embedded ones have names without a file: {@code digits/0042} and {@code lenet5}.
 */
@NullMarked
package dev.because.explain.source;

import org.jspecify.annotations.NullMarked;
