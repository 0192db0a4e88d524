package dev.because.scenarios.bundle.device;

import static dev.because.scenarios.bundle.device.MadeUpLibrary.LOADED;
import static dev.because.scenarios.bundle.device.MadeUpLibrary.container;
import static dev.because.scenarios.bundle.device.MadeUpLibrary.entry;
import static dev.because.scenarios.bundle.device.MadeUpLibrary.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bundle.device.FatBinary.Entry;
import dev.because.scenarios.bundle.device.FatBinary.Kind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FatBinaryTest {
    private static final byte[] FIVE = {1, 2, 3, 4, 5};

    @Test
    void containersFollowEachOtherAndTheirEntriesHaveHeadersOfAnyLength() {
        LibraryFile library = library(
                ".nv_fatbin",
                join(
                        container(entry(2, 80, 64, FIVE), entry(2, 90, 72, new byte[16]), entry(1, 90, 96, FIVE)),
                        container(entry(8, 50, 64, FIVE))));
        List<FatBinary> found = FatBinary.in(library, library.sections().get(0));
        assertEquals(2, found.size());
        assertEquals(
                List.of(Kind.MACHINE_CODE, Kind.MACHINE_CODE, Kind.PTX),
                found.get(0).entries().stream().map(Entry::kind).toList());
        assertEquals(
                List.of(80, 90, 90),
                found.get(0).entries().stream().map(Entry::architecture).toList());
        assertEquals(Kind.OTHER, found.get(1).entries().get(0).kind());
        assertEquals(
                library.sections().get(0).bytes().length(),
                found.stream().mapToLong(one -> one.bytes().length()).sum());
        assertEquals(8, found.get(0).entries().get(0).payload().length(), "padded to 8 bytes");
        assertEquals(
                5,
                library.bytes()
                        .get((int) found.get(0).entries().get(0).payload().offset() + 4));
    }

    @Test
    void paddingBetweenContainersIsPassedOver() {
        byte[] one = container(entry(2, 90, 64, FIVE));
        LibraryFile library = library(".nv_fatbin", join(one, new byte[24], one, new byte[8]));
        assertEquals(2, FatBinary.in(library, library.sections().get(0)).size());
    }

    @Test
    void aSectionOfDeviceCodeThatHoldsSomethingElseIsRefused() {
        byte[] one = container(entry(2, 90, 64, FIVE));
        byte[] strange = join(one, "what is this?   ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        LibraryFile library = library(".nv_fatbin", strange);
        String message = assertThrows(
                        BadInputException.class,
                        () -> FatBinary.in(library, library.sections().get(0)))
                .getMessage();
        assertTrue(message.contains("byte " + one.length), message);
    }

    @Test
    void aContainerThatLeadsOutOfItsSectionIsRefused() {
        byte[] cut = Arrays.copyOf(container(entry(2, 90, 64, new byte[64])), 16 + 64 + 32);
        LibraryFile library = library("__nv_relfatbin", cut);
        assertThrows(
                BadInputException.class,
                () -> FatBinary.in(library, library.sections().get(0)));
    }

    @Test
    void amongOtherThingsContainersAreFoundAtMultiplesOfEight() {
        byte[] one = container(entry(1, 90, 64, FIVE));
        LibraryFile library =
                library(".rodata", join("anything".getBytes(java.nio.charset.StandardCharsets.US_ASCII), one, FIVE));
        assertEquals(1, FatBinary.in(library, library.sections().get(0)).size());
        LibraryFile none = library(".rodata", Arrays.copyOf(one, 20));
        assertTrue(FatBinary.in(none, none.sections().get(0)).isEmpty());
    }

    @Test
    void whatIsNoLibraryOrCutShortIsRefusedInOneLine() {
        assertThrows(BadInputException.class, () -> LibraryFile.of("x", ByteBuffer.wrap(new byte[100])));
        byte[] whole = new MadeUpLibrary().section(".text", LOADED, FIVE).bytes();
        assertThrows(
                BadInputException.class,
                () -> LibraryFile.of(
                        "x", ByteBuffer.wrap(whole, 0, whole.length - 70).slice()));
    }

    private static LibraryFile library(String section, byte[] content) {
        return new MadeUpLibrary().section(section, LOADED, content).open();
    }
}
