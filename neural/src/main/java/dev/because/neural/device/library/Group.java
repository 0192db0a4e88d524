package dev.because.neural.device.library;

import static dev.because.neural.device.library.Library.Wanted.BY_ANOTHER_LIBRARY;
import static dev.because.neural.device.library.Library.Wanted.BY_TENSORFLOW;
import static dev.because.neural.device.library.Library.Wanted.FOR_ONE_PURPOSE;

import dev.because.neural.device.library.Library.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Libraries that are made and versioned together: a group comes wholly from one place, since cuBLAS of one version on top
 * of cuBLASLt of another is a fault that shows as wrong numbers at best. The groups stand in the order in which they can
 * be loaded, and so do the libraries of each: what one needs comes before it, and what programs open comes last.
 *
 * <p>The least versions are those that TensorFlow 2.18 was built with, CUDA 12.5.1 and cuDNN 9.3.0. It refuses an older
 * cuDNN in so many words; the others it asks for functions that older ones may lack.
 */
public enum Group {
    RUNTIME("the CUDA runtime", ""),
    BLAS("cuBLAS", ""),
    /** cuSOLVER calls cuSPARSE, and both want the nvJitLink that came with them. */
    SPARSE("cuSPARSE and cuSOLVER", ""),
    FFT("cuFFT", ""),
    /** The compiler that cuDNN calls for those of its engines that are made at run time; its tables are a file apart. */
    COMPILER("NVRTC", "libnvrtc-builtins\\.so\\.12\\.\\d+"),
    /** Later versions bring further engines. */
    DNN("cuDNN", "libcudnn_\\w+\\.so\\.9"),
    /** What TensorFlow watches kernels with when a run asks for a trace of the hardware. */
    TRACE("CUPTI", "");

    static {
        RUNTIME.add("libcudart.so.12", BY_TENSORFLOW, Version.of(12, 5));
        BLAS.add("libcublasLt.so.12", BY_TENSORFLOW, Version.of(12, 5, 3));
        BLAS.add("libcublas.so.12", BY_TENSORFLOW, Version.of(12, 5, 3));
        SPARSE.add("libnvJitLink.so.12", BY_ANOTHER_LIBRARY, Version.of(12, 5));
        SPARSE.add("libcusparse.so.12", BY_TENSORFLOW, Version.of(12, 5, 1));
        SPARSE.add("libcusolver.so.11", BY_TENSORFLOW, Version.of(11, 6, 3));
        FFT.add("libcufft.so.11", BY_TENSORFLOW, Version.of(11, 2, 3));
        COMPILER.add("libnvrtc.so.12", FOR_ONE_PURPOSE);
        for (String part :
                List.of("graph", "ops", "adv", "cnn", "heuristic", "engines_precompiled", "engines_runtime_compiled")) {
            DNN.add("libcudnn_" + part + ".so.9", BY_ANOTHER_LIBRARY, Version.of(9, 3, 0));
        }
        DNN.add("libcudnn.so.9", BY_TENSORFLOW, Version.of(9, 3, 0));
        TRACE.add("libcupti.so.12", FOR_ONE_PURPOSE);
    }

    private final String title;
    private final Pattern company;
    private final List<Library> libraries = new ArrayList<>();

    Group(String title, String company) {
        this.title = title;
        this.company = Pattern.compile(company);
    }

    private void add(String soname, Wanted wanted, Version least) {
        libraries.add(new Library(soname, this, wanted, Optional.of(least)));
    }

    private void add(String soname, Wanted wanted) {
        libraries.add(new Library(soname, this, wanted, Optional.empty()));
    }

    /** What people call it: cuDNN. */
    public String title() {
        return title;
    }

    /** The libraries that every version of it has. */
    public List<Library> libraries() {
        return List.copyOf(libraries);
    }

    /** The library of a file that comes along with this group in some versions, where the name is one of those. */
    public Optional<Library> company(String soname) {
        boolean known = libraries.stream().anyMatch(library -> library.soname().equals(soname));
        return !known && company.matcher(soname).matches()
                ? Optional.of(new Library(soname, this, FOR_ONE_PURPOSE, Optional.empty()))
                : Optional.empty();
    }
}
