/**
 * The offline bundle: everything that a GPU machine without network, JDK or Maven needs, in a few parts that are small
 * enough to be carried there one by one.
 *
 * <p>{@link dev.because.scenarios.bundle.Pack} lays out a folder (a Java runtime, jars, TensorFlow's natives and CUDA's
 * libraries, reduced to one architecture by {@link dev.because.scenarios.bundle.device.Reduction}) and archives it:
 *
 * <pre>
 * folder ─► tar ─► blocks of 32 MiB ─► each compressed alone, as a whole .xz ─► joined ─► split into parts of equal size
 * </pre>
 *
 * Since a sequence of .xz files is itself one, {@code cat because-gpu.*.part | xz -dc | tar -x} unpacks the parts; and
 * since each block stands alone, many cores can unpack at once, which the script {@code assemble} does. The same folder
 * gives the same bytes: names are sorted, times fixed, and no thread decides where a block ends.
 *
 * <p>The scripts that start all this, and a README, lie in {@code scenarios/bundle}.
 */
@NullMarked
package dev.because.scenarios.bundle;

import org.jspecify.annotations.NullMarked;
