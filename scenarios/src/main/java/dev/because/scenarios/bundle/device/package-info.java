/**
 * Device code inside shared libraries: where it lies, for which NVIDIA architecture each piece is, and which pieces one
 * architecture can never run.
 *
 * <p>A library such as cuBLAS carries the machine code of its kernels once for each architecture, from Maxwell to Hopper.
 * All of it sits in <em>fat binaries</em>, most of them in the ELF section {@code .nv_fatbin}; a GPU reads one piece of
 * each and leaves the others alone. {@link dev.because.scenarios.bundle.device.Reduction} finds what can be zeroed in
 * place:
 *
 * <pre>{@code
 * LibraryFile library = LibraryFile.open(Path.of("libcublas.so.12"));
 * List<Span> zeros = Reduction.to(new Architecture(90)).of(library);
 * library.copyWithout(zeros, Path.of("smaller/libcublas.so.12"));   // same length, with holes
 * }</pre>
 *
 * <p>Nothing in the file moves, so that no address has to be mended, and zeros cost nothing in an archive or on a disk
 * that knows holes. Zhang and Ali-Eldin, "The Hidden Bloat in Machine Learning Systems" (MLSys 2025), found that most of
 * the device code of such libraries is for other architectures or never used.
 */
@NullMarked
package dev.because.scenarios.bundle.device;

import org.jspecify.annotations.NullMarked;
