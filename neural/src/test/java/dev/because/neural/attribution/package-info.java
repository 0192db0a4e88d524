/** What all methods share: baselines, inquiries, accounts. */
@NullMarked
package dev.because.neural.attribution;

import org.jspecify.annotations.NullMarked;
