package dev.because.neural.device.library;

/**
 * How NVIDIA's packages call what a library belongs to: each way of bringing it to a machine has its own name for it, and
 * tells its version there.
 *
 * @param wheel the Python package, without the {@code nvidia_} before it and the {@code _cu12} behind it
 * @param toolkit the field of the toolkit's {@code version.json}
 */
record Product(String wheel, String toolkit) {

    static Product of(Library library) {
        String stem = library.stem();
        return switch (stem) {
            case "libcudart" -> new Product("cuda_runtime", "cuda_cudart");
            case "libcublas", "libcublasLt" -> new Product("cublas", "libcublas");
            case "libnvJitLink" -> new Product("nvjitlink", "libnvjitlink");
            case "libcusparse" -> new Product("cusparse", "libcusparse");
            case "libcusolver" -> new Product("cusolver", "libcusolver");
            case "libcufft" -> new Product("cufft", "libcufft");
            case "libnvrtc", "libnvrtc-builtins" -> new Product("cuda_nvrtc", "cuda_nvrtc");
            case "libcupti" -> new Product("cuda_cupti", "cuda_cupti");
            // The toolkit does not bring cuDNN: its version.json has no field of that name.
            default -> stem.startsWith("libcudnn") ? new Product("cudnn", "cudnn") : new Product(stem, stem);
        };
    }
}
