/** The verb {@code attribute}, with the options of all methods. */
@NullMarked
package dev.because.explain.cli.verbs.attribution;

import org.jspecify.annotations.NullMarked;
