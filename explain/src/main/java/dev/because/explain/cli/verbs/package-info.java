/** The verbs of this module, one class each: thin shells over the public classes that a Java program calls. */
@NullMarked
package dev.because.explain.cli.verbs;

import org.jspecify.annotations.NullMarked;
