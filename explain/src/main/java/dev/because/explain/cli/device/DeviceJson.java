package dev.because.explain.cli.device;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.because.neural.device.driver.Driver;
import dev.because.neural.device.library.Finding;
import dev.because.neural.tensorflow.device.Device;
import java.io.IOException;

/** A report on devices for other programs. */
final class DeviceJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DeviceJson() {}

    /** UTF-8, indented, with a line end. */
    static byte[] of(DeviceReport report) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("computing on", report.device().name());
        if (report.device() instanceof Device.Cpu cpu) {
            root.put("not on a GPU", cpu.reason());
        } else if (report.device() instanceof Device.Gpu gpu) {
            root.put("tf32", gpu.tf32());
        }
        root.putObject("tensorflow")
                .put("version", report.natives().version())
                .put("platform", report.natives().platform());
        driver(root.putObject("driver"), report.machine().driver());
        report.machine()
                .libraries()
                .findings()
                .forEach(finding -> library(root.withArray("libraries").addObject(), finding));
        report.placements().forEach(placement -> root.withArray("placements")
                .addObject()
                .put("device", placement.device())
                .put("seconds", placement.seconds())
                .put("mean square", placement.meanSquare()));
        return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void driver(ObjectNode node, Driver driver) {
        if (driver instanceof Driver.Missing missing) {
            node.put("missing", missing.reason());
        } else if (driver instanceof Driver.Present present) {
            node.put("version", present.version()).put("cuda", present.cuda().toString());
            present.gpus().forEach(gpu -> {
                ObjectNode one = node.withArray("gpus").addObject();
                one.put("index", gpu.index())
                        .put("name", gpu.name())
                        .put("uuid", gpu.uuid())
                        .put("capability", gpu.capability().toString())
                        .put("bytes", gpu.totalBytes());
                gpu.freeBytes().ifPresent(free -> one.put("free bytes", free));
            });
        }
    }

    private static void library(ObjectNode node, Finding finding) {
        node.put("name", finding.library().soname());
        if (finding instanceof Finding.Found found) {
            node.put("path", found.path().toString())
                    .put("origin", found.origin())
                    .put("bytes", found.bytes());
            found.version().ifPresent(version -> node.put("version", version.toString()));
        } else if (finding instanceof Finding.Packed packed) {
            node.put("packed in", packed.jar().toString()).put("bytes", packed.bytes());
            node.put("version", packed.version().toString());
        } else if (finding instanceof Finding.Unfit unfit) {
            node.put("path", unfit.path().toString())
                    .put("found", unfit.found())
                    .put("expected", unfit.expected());
        } else if (finding instanceof Finding.Missing missing) {
            missing.looked().forEach(node.withArray("looked in")::add);
        }
    }
}
