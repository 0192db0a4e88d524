/**
 * The CUDA libraries that TensorFlow opens by name, and where on a machine they may lie. Nothing here opens one.
 *
 * <p>TensorFlow 2.18 asks the dynamic linker for seven: {@code libcudart.so.12}, {@code libcublas.so.12},
 * {@code libcublasLt.so.12}, {@code libcufft.so.11}, {@code libcusolver.so.11}, {@code libcusparse.so.12} and
 * {@code libcudnn.so.9}. If one cannot be had it computes on the CPU and logs a line, so that whoever wants to be certain
 * has to look first. An eighth, {@code libcupti.so.12}, it opens when a run is traced. NCCL is built into it, and
 * TensorRT is not asked for.
 *
 * <p>These need others. Some are named in their headers, and the linker loads them together: cuSOLVER names cuBLAS,
 * cuSPARSE and nvJitLink, and cuSPARSE names nvJitLink. Others are opened when they are first used: cuDNN opens its own
 * parts, cuBLASLt, and NVRTC for the engines that it compiles at run time; cuFFT opens NVRTC and nvJitLink for callbacks,
 * which TensorFlow does not have.
 *
 * <p>{@link dev.because.neural.device.library.Group Groups} are what comes from one place or not at all.
 * {@link dev.because.neural.device.library.Libraries#find} goes through the places in order and takes each group from the
 * first that has the whole of it, in versions that fit:
 *
 * <ol>
 *   <li>what the user named in {@code BECAUSE_CUDA};
 *   <li>{@code LD_LIBRARY_PATH}, then what {@code ld.so} would find;
 *   <li>toolkits under {@code /usr/local};
 *   <li>the packages of Python environments, which are found without running Python;
 *   <li>the cache of Maven's artefact.
 * </ol>
 *
 * <p>A cuDNN 9 that was built for CUDA 13 has the soname of one for CUDA 12 and its own runtime within, so that it serves
 * here too where the driver supports CUDA 13; the {@link dev.because.neural.device.library.Resolution} remarks on it.
 *
 * <pre>{@code
 * Resolution found = Libraries.find(Environment.ofThisProcess(), List.of(), List.of(), Optional.empty());
 * found.problem().ifPresent(System.err::println); // libcudnn.so.9 in /usr/lib64 is 9.1.0, expected 9.3.0 or later
 * }</pre>
 */
@NullMarked
package dev.because.neural.device.library;

import org.jspecify.annotations.NullMarked;
