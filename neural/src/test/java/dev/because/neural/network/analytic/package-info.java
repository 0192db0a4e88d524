/**
 * Networks in plain Java, in double precision, with forward and backward passes written out by hand for all three
 * backward rules: the independent second way against which TensorFlow and every attribution method are tested.
 */
@NullMarked
package dev.because.neural.network.analytic;

import org.jspecify.annotations.NullMarked;
