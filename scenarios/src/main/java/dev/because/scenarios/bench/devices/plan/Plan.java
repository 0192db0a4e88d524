package dev.because.scenarios.bench.devices.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What is measured, the same in all processes.
 *
 * @param networks of which networks
 * @param tasks which tasks
 * @param batches pictures a call
 * @param threads of the processor
 * @param tf32 whether a GPU may round factors
 * @param watch for how long
 */
public record Plan(
        List<BenchedNetwork> networks,
        List<Task> tasks,
        List<Integer> batches,
        int threads,
        boolean tf32,
        Stopwatch watch) {
    public Plan {
        networks = List.copyOf(networks);
        tasks = List.copyOf(tasks);
        batches = batches.stream().sorted().distinct().toList();
    }

    /** The options of {@code bench devices} that say the same. */
    public List<String> options() {
        List<String> options = new ArrayList<>(common());
        networks.forEach(network -> options.addAll(List.of("--network", network.id())));
        return options;
    }

    /** Those that the peer knows, too. */
    public List<String> common() {
        List<String> options = new ArrayList<>();
        tasks.forEach(task -> options.addAll(List.of("--task", task.id())));
        batches.forEach(batch -> options.addAll(List.of("--batch", String.valueOf(batch))));
        options.addAll(List.of("--threads", String.valueOf(threads)));
        options.addAll(List.of("--seconds", String.valueOf(watch.seconds())));
        options.addAll(List.of("--limit", String.valueOf(watch.limit())));
        if (tf32) {
            options.add("--tf32");
        }
        return options;
    }
}
