package dev.because.explain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.device.DeviceChoice;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.device.Wish;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceArgumentsTest {
    private static final Map<String, String> NOTHING = Map.of();

    private static DeviceArguments of(String line) {
        return DeviceArguments.of(List.of(line.split(" ")), NOTHING);
    }

    @Test
    void theDeviceIsSaidBeforeTheVerbOrAfterIt() {
        List<String> rest = List.of("explain", "digits/0042");
        Wish second = new Wish(new DeviceChoice.Gpu(1), false);
        assertEquals(new DeviceArguments(second, rest), of("--device gpu:1 explain digits/0042"));
        assertEquals(new DeviceArguments(second, rest), of("explain --device=gpu:1 digits/0042"));
        assertEquals(new DeviceArguments(second, rest), of("explain digits/0042 --device gpu:1"));
        assertEquals(new DeviceArguments(Wish.USUAL, rest), of("explain digits/0042"));
        assertEquals(
                new Wish(new DeviceChoice.Gpu(0), true),
                of("explain --tf32 --device gpu").wish());
    }

    @Test
    void theVariableSaysItWhereNoOptionDoes() {
        Map<String, String> variable = Map.of(DeviceArguments.VARIABLE, "cpu");
        assertEquals(
                new Wish(new DeviceChoice.Cpu(), false),
                DeviceArguments.of(List.of("devices"), variable).wish());
        assertEquals(
                new Wish(new DeviceChoice.Auto(), false),
                DeviceArguments.of(List.of("devices", "--device", "auto"), variable)
                        .wish());
        assertEquals(
                Wish.USUAL,
                DeviceArguments.of(List.of("devices"), Map.of(DeviceArguments.VARIABLE, ""))
                        .wish());
    }

    @Test
    void whatIsNoDeviceIsNamedWithItsPlace() {
        assertEquals(
                "--device: found 'cuda', expected auto, cpu, gpu or gpu:N",
                assertThrows(BadInputException.class, () -> of("explain --device cuda"))
                        .getMessage());
        assertEquals(
                "--device: found nothing after it, expected auto, cpu, gpu or gpu:N",
                assertThrows(BadInputException.class, () -> of("explain --device"))
                        .getMessage());
        assertEquals(
                "BECAUSE_DEVICE: found 'gpu:', expected auto, cpu, gpu or gpu:N",
                assertThrows(
                                BadInputException.class,
                                () -> DeviceArguments.of(List.of("explain"), Map.of(DeviceArguments.VARIABLE, "gpu:")))
                        .getMessage());
    }
}
