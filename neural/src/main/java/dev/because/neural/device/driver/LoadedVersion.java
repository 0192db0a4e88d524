package dev.because.neural.device.driver;

import com.sun.jna.Function;
import com.sun.jna.ptr.IntByReference;
import dev.because.neural.device.library.Library;
import dev.because.neural.device.library.Version;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks a library itself for its version, where nothing beside its file tells it. No GPU is needed for an answer. */
public final class LoadedVersion {
    private static final int PARTS = 3;

    private LoadedVersion() {}

    /** The version that a library gives; it is loaded if it was not. Empty where it cannot be loaded or does not say. */
    public static Optional<Version> of(Library library, Path file) {
        try {
            return Shared.open(file.toAbsolutePath().toString())
                    .library()
                    .flatMap(shared -> ask(shared, library.soname().replaceFirst("\\.so.*", "")));
        } catch (LinkageError | RuntimeException noBridge) {
            return Optional.empty();
        }
    }

    /** The CUDA that a cuDNN was built for, 12 or 13; empty where it does not say. */
    public static OptionalInt cudaOfCudnn(Path file) {
        try {
            return Shared.open(file.toAbsolutePath().toString())
                    .library()
                    .flatMap(shared -> shared.function("cudnnGetCudartVersion"))
                    .map(function -> OptionalInt.of((int) (function.invokeLong(new Object[0]) / 1000)))
                    .orElse(OptionalInt.empty());
        } catch (LinkageError | RuntimeException noBridge) {
            return OptionalInt.empty();
        }
    }

    private static Optional<Version> ask(Shared shared, String name) {
        return switch (name) {
            case "libcudart" -> runtime(shared);
            case "libnvJitLink" -> pair(shared, "nvJitLinkVersion");
            case "libnvrtc" -> pair(shared, "nvrtcVersion");
            default ->
                name.startsWith("libcudnn")
                        ? shared.function("cudnnGetVersion").map(LoadedVersion::cudnn)
                        : properties(shared, name.replaceFirst("lib", "") + "GetProperty");
        };
    }

    private static Optional<Version> runtime(Shared shared) {
        IntByReference number = new IntByReference();
        return shared.succeeds("cudaRuntimeGetVersion", number)
                ? Optional.of(Version.ofThousands(number.getValue()))
                : Optional.empty();
    }

    private static Optional<Version> pair(Shared shared, String function) {
        IntByReference major = new IntByReference();
        IntByReference minor = new IntByReference();
        return shared.succeeds(function, major, minor)
                ? Optional.of(Version.of(major.getValue(), minor.getValue()))
                : Optional.empty();
    }

    /** Since its version 9 it multiplies by 10,000 and by 100. */
    private static Version cudnn(Function function) {
        int number = (int) function.invokeLong(new Object[0]);
        return Version.of(number / 10_000, number % 10_000 / 100, number % 100);
    }

    /** cuBLAS and its kin are asked for one number after the other. */
    private static Optional<Version> properties(Shared shared, String function) {
        Integer[] parts = new Integer[PARTS];
        for (int part = 0; part < PARTS; part++) {
            IntByReference value = new IntByReference();
            if (!shared.succeeds(function, part, value)) {
                return Optional.empty();
            }
            parts[part] = value.getValue();
        }
        return Optional.of(Version.of(parts));
    }
}
