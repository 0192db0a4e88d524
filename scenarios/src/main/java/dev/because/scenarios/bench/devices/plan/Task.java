package dev.because.scenarios.bench.devices.plan;

/** What is measured. */
public enum Task {
    /** The class scores. */
    FORWARD("forward"),
    GRADIENT("gradient"),
    GUIDED("guided"),
    /** In 50 steps from zero. */
    INTEGRATED_GRADIENTS("integrated-gradients"),
    OCCLUSION("occlusion"),
    /** What a pass over a folder keeps of a layer: each channel's strongest stimuli. */
    ACTIVATIONS("activations"),
    /** LeNet-5 alone, by Adam. */
    TRAINING("training");

    private final String id;

    Task(String id) {
        this.id = id;
    }

    /** What it is called on a command line, in JSON and in a table; of methods, the method's name. */
    public String id() {
        return id;
    }
}
