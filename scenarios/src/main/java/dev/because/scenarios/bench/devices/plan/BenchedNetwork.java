package dev.because.scenarios.bench.devices.plan;

import dev.because.explain.source.ModelReference;
import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.scenarios.scenario.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The networks that are measured: one small, two for photographs. */
public enum BenchedNetwork {
    /** The embedded one. */
    LENET5("lenet5", "LeNet-5", Optional.empty(), 8, 4),
    SQUEEZENET("squeezenet", "SqueezeNet", Optional.of("squeezenet/compressed_SqueezeNet.net"), 32, 16),
    MOBILENET("mobilenet", "MobileNet-224", Optional.of("mobilenet/mobilenet_v1_0.25_224.pb"), 32, 16);

    private final String id;
    private final String title;
    private final Optional<String> file;
    private final int window;
    private final int stride;

    BenchedNetwork(String id, String title, Optional<String> file, int window, int stride) {
        this.id = id;
        this.title = title;
        this.file = file;
        this.window = window;
        this.stride = stride;
    }

    /** What it is called on a command line and in JSON. */
    public String id() {
        return id;
    }

    /** What it is called in a table. */
    public String title() {
        return title;
    }

    /** Rows and columns of the windows of occlusion. */
    public int window() {
        return window;
    }

    /** From one window to the next. */
    public int stride() {
        return stride;
    }

    /** How a user names it; empty where its file is not there. */
    public Optional<String> model() {
        return file.isEmpty()
                ? Optional.of(ModelReference.EMBEDDED)
                : data(file.get()).map(Path::toString);
    }

    /** Why it cannot be measured, if it cannot. */
    public String missing() {
        return DataFolder.named()
                .folder()
                .map(folder -> "there is no " + folder.resolve(file.orElse("")))
                .orElse(DataFolder.NAME + " names no folder");
    }

    /** How a user names the pictures that suit it. */
    public String pictures() {
        return file.isEmpty()
                ? DigitPictures.NAME
                : data("photos").map(Path::toString).orElse(DigitPictures.NAME);
    }

    private static Optional<Path> data(String name) {
        return DataFolder.named().folder().map(folder -> folder.resolve(name)).filter(Files::exists);
    }
}
