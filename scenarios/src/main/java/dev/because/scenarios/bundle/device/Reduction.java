package dev.because.scenarios.bundle.device;

import dev.because.scenarios.bundle.device.FatBinary.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which bytes of a library can be zero without anyone noticing: the payloads of fat-binary entries that the device never
 * reads, and tables for debuggers. The headers of the entries stay.
 *
 * <p><b>Why this is safe.</b> The CUDA runtime registers each container by its address and hands it to the driver, which
 * walks from header to header by the lengths that these state, compares kind and architecture with the device, and reads
 * the payload of the entry it has chosen; the payloads of all others are passed over. So on a device of the architecture
 * kept, a zeroed entry for another is never read, and the device computes with the same machine code as before. A
 * container in which nothing can run here fails in the same way with and without its payloads, if it is ever asked for.
 * On a device of <em>another</em> architecture a reduced library is useless, and loading one of its kernels fails.
 *
 * <p>Relocatable code in {@code __nv_relfatbin} is what the linker made {@code .nv_fatbin} of; it is read again only where
 * no linked machine code runs, and goes where some does.
 */
public final class Reduction {
    /** A product of matrices, or a convolution as one, whose name says that it is not of 32-bit real numbers. */
    private static final Pattern OTHER_PRECISION =
            Pattern.compile("sm\\d+_xmma_.*?_(c?(bf16|f16|f64|i8)|c?f32cf32|cf32|e4m3|e5m2).*");
    /**
     * What such kernels are compiled together with and no 32-bit network calls: the order of 4-bit weights, and parts of
     * kernels. Not more than these: where several pieces define the same kernel, the runtime may take it from any, so that
     * a piece with one that others share has to stay.
     */
    private static final Pattern BESIDE_THEM = Pattern.compile(".*cuda_reorder_awq_weight.*|__cuda_.*");
    /** Talk between several devices. */
    private static final Pattern COLLECTIVE = Pattern.compile(".*ncclDevKernel.*");

    private final Architecture architecture;
    private final Predicate<List<String>> needed;
    private final boolean anyDeviceCode;

    private Reduction(Architecture architecture, Predicate<List<String>> needed, boolean anyDeviceCode) {
        this.architecture = architecture;
        this.needed = needed;
        this.anyDeviceCode = anyDeviceCode;
    }

    /** Keeps all that a device of this architecture can run. */
    public static Reduction to(Architecture architecture) {
        return new Reduction(architecture, kernels -> true, true);
    }

    /**
     * Also lets go of what networks of 32-bit numbers on one device never launch: matrix products named for other numbers,
     * and communication between devices. CUDA loads lazily (from 11.7 on where {@code CUDA_MODULE_LOADING=LAZY}, from 12.2
     * on unless told otherwise), so that nobody reads these until they are asked for; with
     * {@code CUDA_MODULE_LOADING=EAGER} such a library cannot be used.
     */
    public Reduction forSinglePrecision() {
        return new Reduction(architecture, Reduction::isForSinglePrecision, anyDeviceCode);
    }

    /** Lets go of all device code, for libraries that are opened and never asked to compute. */
    public Reduction withoutDeviceCode() {
        return new Reduction(architecture, needed, false);
    }

    /**
     * @return what can be zero, sorted by place
     * @throws dev.because.neural.network.BadInputException when a section of device code cannot be understood
     */
    public List<Span> of(LibraryFile library) {
        List<Span> zeros = new ArrayList<>();
        boolean linked = library.section(".nv_fatbin").stream()
                .flatMap(section -> FatBinary.in(library, section).stream())
                .anyMatch(architecture::runsWithoutCompiling);
        for (Section section : library.sections()) {
            if (!section.hasBytes() || section.isCode()) {
                continue;
            }
            if (section.isForDebuggers()) {
                zeros.add(section.bytes());
                continue;
            }
            boolean relocatable = section.name().equals("__nv_relfatbin") && linked;
            for (FatBinary container : FatBinary.in(library, section)) {
                Set<Entry> wanted = anyDeviceCode && !relocatable ? architecture.wants(container) : Set.of();
                container.entries().stream()
                        .filter(entry -> !wanted.contains(entry) || !needed.test(Kernels.in(library, entry)))
                        .map(Entry::payload)
                        .forEach(zeros::add);
            }
        }
        zeros.sort(Comparator.comparingLong(Span::offset));
        return List.copyOf(zeros);
    }

    /** @param kernels names; none where they are not known, and then they are needed */
    static boolean isForSinglePrecision(List<String> kernels) {
        boolean onlyOther = kernels.stream().anyMatch(name -> matches(OTHER_PRECISION, name))
                && kernels.stream().allMatch(name -> matches(OTHER_PRECISION, name) || matches(BESIDE_THEM, name));
        return !onlyOther && kernels.stream().noneMatch(name -> matches(COLLECTIVE, name));
    }

    private static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name).matches();
    }
}
