package dev.because.scenarios.bundle.device;

import static dev.because.scenarios.bundle.device.MadeUpLibrary.CODE;
import static dev.because.scenarios.bundle.device.MadeUpLibrary.LOADED;
import static dev.because.scenarios.bundle.device.MadeUpLibrary.container;
import static dev.because.scenarios.bundle.device.MadeUpLibrary.entry;
import static dev.because.scenarios.bundle.device.MadeUpLibrary.join;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReductionTest {
    private static final Reduction HOPPER = Reduction.to(new Architecture(90));

    @TempDir
    Path folder;

    /**
     * What a driver of compute capability 9.0 does, written apart from the code under test and over bytes alone: walk by
     * the lengths in the headers, remember the best, and return its payload.
     */
    private static byte[] driverReads(byte[] file, int container) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = container + 16 + bytes.getLong(container + 8);
        int best = -1;
        int rank = -1;
        for (int at = container + 16; at < end; ) {
            int kind = bytes.getShort(at);
            int architecture = bytes.getInt(at + 28);
            int here = kind == 2 && architecture / 10 == 9 && architecture <= 90
                    ? 1000 + architecture
                    : kind == 1 && architecture <= 90 ? architecture : -1;
            if (here > rank) {
                best = at;
                rank = here;
            }
            at += bytes.getInt(at + 4) + (int) bytes.getLong(at + 8);
        }
        return best < 0
                ? new byte[0]
                : Arrays.copyOfRange(
                        file,
                        best + bytes.getInt(best + 4),
                        best + bytes.getInt(best + 4) + (int) bytes.getLong(best + 8));
    }

    @Test
    void inTwoHundredMadeUpLibrariesTheDriverReadsTheSameAsBefore() throws IOException {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            byte[][] containers = new byte[1 + random.nextInt(6)][];
            for (int i = 0; i < containers.length; i++) {
                byte[][] entries = new byte[1 + random.nextInt(9)][];
                for (int k = 0; k < entries.length; k++) {
                    entries[k] = entry(
                            1 + random.nextInt(2),
                            new int[] {50, 60, 75, 80, 86, 89, 90, 100, 120}[random.nextInt(9)],
                            64 + 8 * random.nextInt(6),
                            noise(random, 1 + random.nextInt(200)));
                }
                containers[i] = container(entries);
            }
            byte[] content = join(containers);
            byte[] before =
                    new MadeUpLibrary().section(".nv_fatbin", LOADED, content).bytes();
            byte[] after = reduced(before, HOPPER);
            assertEquals(before.length, after.length);
            int at = (int) LibraryFile.of("x", ByteBuffer.wrap(before))
                    .sections()
                    .get(0)
                    .bytes()
                    .offset();
            for (byte[] container : containers) {
                assertArrayEquals(driverReads(before, at), driverReads(after, at));
                at += container.length;
            }
        }
    }

    @Test
    void payloadsOfOtherArchitecturesAreZeroAndNothingElseChanges() throws IOException {
        Random random = new Random(1);
        byte[] other = entry(2, 80, 64, noise(random, 400));
        byte[] own = entry(2, 90, 64, noise(random, 400));
        byte[] text = noise(random, 300);
        byte[] before = new MadeUpLibrary()
                .section(".text", CODE, join(container(other), text))
                .section(".nv_fatbin", LOADED, container(other, own))
                .noBytes(".bss")
                .bytes();
        LibraryFile library = LibraryFile.of("x", ByteBuffer.wrap(before));
        List<Span> zeros = HOPPER.of(library);
        long expected = library.section(".nv_fatbin").orElseThrow().bytes().offset() + 16 + 64;
        assertEquals(List.of(new Span(expected, 400)), zeros, "code of the processor is never touched");
        byte[] after = reduced(before, HOPPER);
        for (int i = 0; i < before.length; i++) {
            boolean zeroed = i >= expected && i < expected + 400;
            assertEquals(zeroed ? 0 : before[i], after[i]);
        }
    }

    @Test
    void tablesForDebuggersGoAndSymbolsOfTheLinkerStay() {
        byte[] names = {1, 2, 3};
        LibraryFile library = new MadeUpLibrary()
                .section(".dynsym", LOADED, names)
                .section(".symtab", 0, names)
                .section(".strtab", 0, names)
                .section(".debug_info", 0, names)
                .section(".comment", 0, names)
                .open();
        assertEquals(3, HOPPER.of(library).size());
        assertFalse(HOPPER.of(library).contains(library.sections().get(0).bytes()));
    }

    @Test
    void relocatableCodeGoesOnlyWhereLinkedMachineCodeRuns() {
        byte[] relocatable = container(entry(1, 90, 64, new byte[] {1}));
        LibraryFile linked = new MadeUpLibrary()
                .section(".nv_fatbin", LOADED, container(entry(2, 90, 64, new byte[] {1})))
                .section("__nv_relfatbin", LOADED, relocatable)
                .open();
        LibraryFile not = new MadeUpLibrary()
                .section(".nv_fatbin", LOADED, container(entry(1, 90, 64, new byte[] {1})))
                .section("__nv_relfatbin", LOADED, relocatable)
                .open();
        assertEquals(1, HOPPER.of(linked).size());
        assertTrue(HOPPER.of(not).isEmpty());
    }

    @Test
    void forSinglePrecisionKernelsOfOtherNumbersGo() {
        byte[] halves = machineCode("sm90_xmma_gemm_f16f16_f16f32_f32_nt_n_tilesize64x64x64");
        byte[] singles = machineCode("sm90_xmma_gemm_f32f32_tf32f32_f32_tn_n_tilesize64x64x32", "other");
        LibraryFile library = new MadeUpLibrary()
                .section(".nv_fatbin", LOADED, join(container(halves), container(singles)))
                .open();
        assertTrue(HOPPER.of(library).isEmpty());
        List<Span> zeros = HOPPER.forSinglePrecision().of(library);
        assertEquals(1, zeros.size());
        assertEquals(
                library.sections().get(0).bytes().offset() + 16 + 64,
                zeros.get(0).offset());
        assertEquals(2, HOPPER.withoutDeviceCode().of(library).size());
    }

    @Test
    void namesDecideWhatIsForSinglePrecision() {
        for (String gone : List.of(
                "sm90_xmma_gemm_bf16bf16_bf16f32_f32_tn_n_tilesize64x64x64_cublas",
                "sm80_xmma_fprop_implicit_gemm_f16f16_f32f32_f32_nhwckrsc_nhwc_tilesize64",
                "sm90_xmma_gemm_e4m3e5m2_e4m3e5m2f32_f32_tn",
                "sm90_xmma_gemm_i8i8_i8i32_f32_tn",
                "sm90_xmma_gemm_f64f64_f64f64_f64_nn",
                "sm90_xmma_gemm_cf32cf32_tf32f32_cf32_nn",
                "sm90_xmma_gemm_gaussian_cf64cf64_f64f64_cf64_nn",
                "_Z31ncclDevKernel_AllGather_RING_LLP11ncclDevComm")) {
            assertFalse(Reduction.isForSinglePrecision(List.of(gone)), gone);
        }
        for (String kept : List.of(
                "sm80_xmma_gemm_f32f32_f32f32_f32_nn_n_tilesize32x128x8",
                "sm90_xmma_dgrad_implicit_gemm_f32f32_tf32f32_f32_nhwckrsc_nhwc",
                "_Z13gemv2N_kernelIll6__halfS0_",
                "cudnn_ampere_scudnn_128x64_relu_medium_nn_v1")) {
            assertTrue(Reduction.isForSinglePrecision(List.of(kept)), kept);
        }
        assertTrue(Reduction.isForSinglePrecision(List.of()), "unknown names are kept");
        String halves = "sm90_xmma_gemm_f16f16_f16f32_f32_nt";
        assertFalse(Reduction.isForSinglePrecision(
                List.of(halves, "_ZN15xmma__5x_cublas4gemm23cuda_reorder_awq_weightENS0_18Reorder_AWQ_paramsE")));
        assertTrue(
                Reduction.isForSinglePrecision(List.of(
                        halves,
                        "_ZN14xmma__5x_cudnn13implicit_gemm24cuda_reorder_hmma_filterENS0_26Reorder_imma_filter")),
                "what other pieces may share stays");
        assertTrue(Reduction.isForSinglePrecision(List.of("sm90_xmma_gemm_f16f16_f16f32_f32_nt", "something_else")));
    }

    @Test
    void theCopyHasHolesWhereItIsZero() throws IOException {
        byte[] before = new MadeUpLibrary()
                .section(".nv_fatbin", LOADED, container(entry(2, 80, 64, noise(new Random(2), 500_000))))
                .bytes();
        byte[] after = reduced(before, HOPPER);
        assertEquals(before.length, after.length);
        Path last = folder.resolve("last");
        LibraryFile.of("x", ByteBuffer.wrap(before)).copyWithout(List.of(new Span(before.length - 100L, 100)), last);
        assertEquals(before.length, Files.size(last), "a hole at the end belongs to the file");
    }

    private byte[] reduced(byte[] before, Reduction reduction) throws IOException {
        Path target = folder.resolve("reduced");
        LibraryFile library = LibraryFile.of("x", ByteBuffer.wrap(before));
        library.copyWithout(reduction.of(library), target);
        return Files.readAllBytes(target);
    }

    /** Compressed with letters alone, which is valid LZ4. */
    private static byte[] machineCode(String... kernels) {
        MadeUpLibrary cubin = new MadeUpLibrary();
        for (String kernel : kernels) {
            cubin.section(".text." + kernel, CODE, new byte[] {1});
        }
        byte[] code = cubin.bytes();
        List<Byte> block = new ArrayList<>();
        block.add((byte) 0xF0);
        int left = code.length - 15;
        for (; left >= 255; left -= 255) {
            block.add((byte) 255);
        }
        block.add((byte) left);
        byte[] compressed = new byte[block.size() + code.length];
        for (int i = 0; i < block.size(); i++) {
            compressed[i] = block.get(i);
        }
        System.arraycopy(code, 0, compressed, block.size(), code.length);
        return entry(2, 90, 64, 0x2011, code.length, compressed);
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            bytes[i] |= 1; // never zero, so that a test sees what was zeroed
        }
        return bytes;
    }
}
