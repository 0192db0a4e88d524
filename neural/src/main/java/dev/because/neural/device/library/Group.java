package dev.because.neural.device.library;

import static dev.because.neural.device.library.Library.Wanted.BY_ANOTHER_LIBRARY;
import static dev.because.neural.device.library.Library.Wanted.BY_TENSORFLOW;
import static dev.because.neural.device.library.Library.Wanted.FOR_ONE_PURPOSE;

import dev.because.neural.device.library.Library.Wanted;
import java.util.ArrayList;
import java.util.List;

/**
 * Libraries that are made and versioned together: a group comes wholly from one folder, since cuBLAS of one version on
 * top of cuBLASLt of another is a fault that shows as wrong numbers at best. The groups stand in the order in which they
 * can be loaded, and so do the libraries of each.
 *
 * <p>The least versions are those that TensorFlow 2.18 was built with, CUDA 12.5.1 and cuDNN 9.3.0: it refuses an older
 * cuDNN in so many words, and asks the others for functions that older ones lack.
 */
public enum Group {
    /** The CUDA runtime. */
    RUNTIME("CUDA runtime", Version.of(12, 5)),
    /** Dense linear algebra. */
    BLAS("cuBLAS", Version.of(12, 5, 3)),
    /** Sparse linear algebra; it links its kernels with nvJitLink. */
    SPARSE("cuSPARSE", Version.of(12, 5, 1)),
    /** Factorisations, made of the two groups above. */
    SOLVER("cuSOLVER", Version.of(11, 6, 3)),
    /** Fourier transforms. */
    FFT("cuFFT", Version.of(11, 2, 3)),
    /** The compiler that cuDNN calls for those of its engines that are made at run time. */
    COMPILER("NVRTC", Version.of(12, 5)),
    /** Convolutions, pooling, normalisation. */
    DNN("cuDNN", Version.of(9, 3)),
    /** What TensorFlow traces kernels with when a run asks for a trace of the hardware. */
    TRACE("CUPTI", Version.of(12, 5));

    private final String title;
    private final Version least;
    private final List<Library> libraries = new ArrayList<>();

    static {
        RUNTIME.add("libcudart.so.12", BY_TENSORFLOW);
        BLAS.add("libcublasLt.so.12", BY_TENSORFLOW);
        BLAS.add("libcublas.so.12", BY_TENSORFLOW);
        SPARSE.add("libnvJitLink.so.12", BY_ANOTHER_LIBRARY);
        SPARSE.add("libcusparse.so.12", BY_TENSORFLOW);
        SOLVER.add("libcusolver.so.11", BY_TENSORFLOW);
        FFT.add("libcufft.so.11", BY_TENSORFLOW);
        COMPILER.add("libnvrtc-builtins.so.12.6", BY_ANOTHER_LIBRARY);
        COMPILER.add("libnvrtc.so.12", BY_ANOTHER_LIBRARY);
        DNN.add("libcudnn_graph.so.9", BY_ANOTHER_LIBRARY);
        DNN.add("libcudnn_ops.so.9", BY_ANOTHER_LIBRARY);
        DNN.add("libcudnn_adv.so.9", BY_ANOTHER_LIBRARY);
        DNN.add("libcudnn_cnn.so.9", BY_ANOTHER_LIBRARY);
        DNN.add("libcudnn_heuristic.so.9", BY_ANOTHER_LIBRARY);
        DNN.add("libcudnn_engines_precompiled.so.9", BY_ANOTHER_LIBRARY);
        DNN.add("libcudnn_engines_runtime_compiled.so.9", BY_ANOTHER_LIBRARY);
        DNN.add("libcudnn.so.9", BY_TENSORFLOW);
        TRACE.add("libcupti.so.12", FOR_ONE_PURPOSE);
    }

    Group(String title, Version least) {
        this.title = title;
        this.least = least;
    }

    private void add(String soname, Wanted wanted) {
        libraries.add(new Library(soname, this, wanted));
    }

    /** What people call it: cuDNN. */
    public String title() {
        return title;
    }

    /** The earliest version of its main library that works. */
    public Version least() {
        return least;
    }

    public List<Library> libraries() {
        return List.copyOf(libraries);
    }
}
