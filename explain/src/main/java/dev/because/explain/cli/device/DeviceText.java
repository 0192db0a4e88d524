package dev.because.explain.cli.device;

import dev.because.neural.device.driver.Driver;
import dev.because.neural.device.driver.Gpu;
import dev.because.neural.device.library.Finding;
import dev.because.neural.tensorflow.device.Device;
import dev.because.neural.tensorflow.device.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report on devices as a table of two columns. */
final class DeviceText {
    private static final double GIGABYTE = 1e9;

    private final List<String> lines = new ArrayList<>();

    private DeviceText() {}

    static List<String> lines(DeviceReport report) {
        DeviceText text = new DeviceText();
        text.device(report.device());
        text.line(
                "TensorFlow",
                report.natives().version() + ", " + report.natives().platform());
        text.driver(report.machine().driver());
        if (report.wouldUseLibraries()) {
            report.machine().libraries().findings().forEach(finding -> text.line("library", words(finding)));
            report.machine().libraries().remarks().forEach(remark -> text.line("remark", remark));
        }
        report.placements().forEach(placement -> text.line("proof", words(placement)));
        if (report.placements().size() == 2) {
            text.line(
                    "agreement",
                    agreement(report.placements().get(0), report.placements().get(1)));
        }
        return text.lines;
    }

    private void line(String title, String words) {
        lines.add(String.format(Locale.ROOT, "%-13s%s", title, words));
    }

    private void device(Device device) {
        line("computing on", device.name());
        if (device instanceof Device.Cpu cpu) {
            line("not on a GPU", cpu.reason());
        } else if (device instanceof Device.Gpu gpu) {
            line("precision", gpu.tf32() ? "factors may be rounded to ten bits (TF32)" : "32 bits, no TF32");
        }
    }

    private void driver(Driver driver) {
        if (driver instanceof Driver.Missing missing) {
            line("driver", missing.reason());
        } else if (driver instanceof Driver.Present present) {
            line("driver", present.version() + ", for CUDA up to " + present.cuda());
            present.gpus().forEach(gpu -> line("GPU " + gpu.index(), words(gpu)));
        }
    }

    private static String words(Gpu gpu) {
        String free =
                gpu.freeBytes().isPresent() ? ", " + gigabytes(gpu.freeBytes().getAsLong()) + " of it free" : "";
        return gpu.name() + ", compute capability " + gpu.capability() + ", " + gigabytes(gpu.totalBytes()) + free;
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }

    private static String words(Finding finding) {
        String name = String.format(Locale.ROOT, "%-40s ", finding.library().soname());
        if (finding instanceof Finding.Found found) {
            String version = found.version().map(Object::toString).orElse("of a version that nothing tells");
            return name + version + ", " + found.origin() + ": " + found.path();
        }
        if (finding instanceof Finding.Packed packed) {
            return name + packed.version() + ", to be extracted from "
                    + packed.jar().getFileName();
        }
        if (finding instanceof Finding.Unfit unfit) {
            return name + "is " + unfit.found() + ", expected " + unfit.expected() + ": " + unfit.path();
        }
        return name + "missing";
    }

    private static String words(Placement placement) {
        return String.format(
                Locale.ROOT, "a convolution ran on %s in %.1f ms", placement.device(), placement.seconds() * 1e3);
    }

    private static String agreement(Placement one, Placement other) {
        return String.format(
                Locale.ROOT,
                "the two results differ by %.1e of their size; the second is %.1f times as fast",
                Math.abs(one.meanSquare() - other.meanSquare()) / Math.abs(one.meanSquare()),
                one.seconds() / other.seconds());
    }
}
