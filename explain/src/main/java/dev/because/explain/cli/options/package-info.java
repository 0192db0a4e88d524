/**
 * Options that several verbs share, each a picocli mixin:
 *
 * <pre>{@code
 * @Mixin
 * private SeedOption seed = new SeedOption();
 * }</pre>
 */
@NullMarked
package dev.because.explain.cli.options;

import org.jspecify.annotations.NullMarked;
