/** Boolean logic, and what every part of {@code symbolic} shares: what it says of input that it cannot use. */
@NullMarked
package dev.because.symbolic.logic;

import org.jspecify.annotations.NullMarked;
