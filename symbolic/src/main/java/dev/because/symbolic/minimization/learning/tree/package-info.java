/** Decision trees, to hold a circuit against. */
@NullMarked
package dev.because.symbolic.minimization.learning.tree;

import org.jspecify.annotations.NullMarked;
