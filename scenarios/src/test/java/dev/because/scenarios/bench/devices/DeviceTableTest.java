package dev.because.scenarios.bench.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.plan.Stopwatch;
import dev.because.scenarios.bench.devices.plan.Task;
import dev.because.scenarios.bench.devices.result.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTableTest {
    private static final Plan PLAN = new Plan(
            List.of(BenchedNetwork.LENET5, BenchedNetwork.MOBILENET),
            List.of(Task.FORWARD, Task.ACTIVATIONS),
            List.of(64, 1),
            2,
            false,
            new Stopwatch(1, 20));

    @Test
    void bothSidesOfBothDevicesStandInOneLineWithTheirRatio() {
        Side own = side(
                "{'kind':'device','name':'CPU'}",
                "{'kind':'figure','side':'because','network':'lenet5','task':'forward','batch':64,'rate':1500,'runs':5,'processor':812.4}");
        Side peer = side(
                "{'kind':'device','name':'CPU','version':'2.13.0','threads':2}",
                "{'kind':'checked','network':'lenet5','differences':{'forward':2e-7,'gradient':4e-6},'refused':[]}",
                "{'kind':'figure','side':'torch','network':'lenet5','task':'forward','batch':64,'rate':1000.0,'runs':5,'processor':1000}");
        Side gpu = side(
                "{'kind':'device','name':'GPU 0, H100'}",
                "{'kind':'figure','side':'because','network':'lenet5','task':'forward','batch':64,'rate':90000,'runs':9,'busy':0.334}");
        List<String> lines = lines(new DeviceRun("CPU", own, peer), new DeviceRun("GPU", gpu, new Side()));
        assertEquals(
                "LeNet-5        forward                 64 |     1500     812     1000    1000   1.50 |    90000    33 %        -",
                lines.get(2));
        assertTrue(lines.get(0).contains("GPU 0, H100"), lines.get(0));
        assertEquals(lines.get(1).indexOf('|'), lines.get(2).indexOf('|'));
        assertEquals(lines.get(0).lastIndexOf('|'), lines.get(2).lastIndexOf('|'));
        assertTrue(lines.get(lines.size() - 1).endsWith("it computes the same: lenet5 to 4e-06"), lines.toString());
        assertEquals(5, lines.size(), "a line for the only figure, and two notes: " + lines);
    }

    @Test
    void whatIsMissingSaysWhy() {
        Side own = side(
                "{'kind':'figure','side':'because','network':'lenet5','task':'forward','batch':64,'note':'about 30 s a call'}",
                "{'kind':'figure','side':'because','network':'lenet5','task':'forward','batch':1,'note':'failed: OOM'}",
                "{'kind':'absent','network':'mobilenet','reason':'BECAUSE_DATA names no folder'}");
        Side broken = new Side();
        broken.failed("no GPU that works: libcuda.so.1 is not on this machine");
        Side peer = new Side();
        peer.failed("No module named 'torch'");
        String text =
                String.join("\n", lines(new DeviceRun("CPU", own, peer), new DeviceRun("GPU", broken, new Side())));
        assertTrue(text.contains("\n… left out: a call would take more than half of --limit, 20 s"), text);
        assertTrue(text.contains("\nGPU: not measured: no GPU that works: libcuda.so.1 is not on this machine"), text);
        assertTrue(text.contains("\n… lenet5 forward 1, because: failed: OOM"), text);
        assertTrue(text.contains("\nmobilenet: left out: BECAUSE_DATA names no folder"), text);
        assertTrue(text.contains("\nPyTorch on the CPU: No module named 'torch'"), text);
    }

    private static List<String> lines(DeviceRun... runs) {
        return new DeviceTable(PLAN, List.of(runs)).text().lines().toList();
    }

    private static Side side(String... lines) {
        Side side = new Side();
        for (String line : lines) {
            side.take(Lines.read(line.replace('\'', '"')).orElseThrow());
        }
        return side;
    }
}
