/**
 * Networks in the format that lc0 publishes: a gzipped protocol buffer, its numbers in 65,536 levels.
 *
 * <pre>{@code
 * Lc0Network maia = Lc0Reader.read(Path.of("maia-1900.pb.gz"));
 * System.out.println(maia);                       // 64 filters × 6 blocks
 * Lc0Writer.write(maia, Path.of("copy.pb.gz"));   // what it reads is what it writes: no level changes
 * }</pre>
 *
 * <p>An {@link dev.because.explain.player.lc0.Lc0Network} is what the file has, with the names of the literature. What it computes
 * stands in {@code player.graph}, and what its planes and moves mean in {@code player.encoding}. Read are networks with the classical 112
 * planes, a convolutional tower with or without squeeze and excitation, a convolutional policy head, and either value head;
 * whatever else a file has is named and refused. Of what search does not need (licence, training parameters, the head that
 * counts moves) nothing is kept.
 */
@NullMarked
package dev.because.explain.player.lc0;

import org.jspecify.annotations.NullMarked;
