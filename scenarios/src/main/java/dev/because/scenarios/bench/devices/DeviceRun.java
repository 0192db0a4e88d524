package dev.because.scenarios.bench.devices;

/**
 * One device.
 *
 * @param title CPU or GPU
 * @param own what this project said
 * @param peer what PyTorch said
 */
public record DeviceRun(String title, Side own, Side peer) {
    /** What is measured on it, with what measures it. */
    String heading() {
        return own.device().map(line -> line.path("name").asText()).orElse(title);
    }
}
