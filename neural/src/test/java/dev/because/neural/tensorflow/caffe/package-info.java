/** Caffe networks held against plain loops over Caffe's own order of numbers, and against the decoded SqueezeNet. */
@NullMarked
package dev.because.neural.tensorflow.caffe;

import org.jspecify.annotations.NullMarked;
