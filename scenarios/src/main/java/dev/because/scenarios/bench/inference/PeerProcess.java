package dev.because.scenarios.bench.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.format.ModelReader;
import dev.because.symbolic.causal.inference.sampling.EvidenceSets;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@link JBayes} on its course, in a process that is ended when its time is over. It tells what it has as soon as it has it.
 */
final class PeerProcess {
    private static final int ANSWER = 0;
    private static final int WARM = 1;
    private static final int COLD = 2;
    private static final int FAILED = 3;
    private static final int END = 4;

    private PeerProcess() {}

    /** The questions are the same for the same numbers. */
    static List<Findings> sets(BayesianNetwork network, int count) {
        return EvidenceSets.random(network, 1, count, 10);
    }

    /**
     * Sends it on its course.
     *
     * @param file of the network
     * @param count of sets of findings
     * @param limit after which it is ended
     */
    static Times run(Path file, int count, Duration limit) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(file, count))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        });
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            Times times = read(in);
            boolean late = System.nanoTime() - start >= limit.toNanos();
            if (!times.ended()) {
                times.failed(late ? "more than " + limit.toMillis() / 1000.0 + " s" : "ended by itself");
            }
            return times;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Path file, int count) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m",
                "-cp",
                System.getProperty("java.class.path"),
                PeerProcess.class.getName(),
                file.toString(),
                String.valueOf(count));
    }

    private static Times read(DataInputStream in) throws IOException {
        Times times = new Times();
        try {
            for (int kind = in.readByte(); kind != END; kind = in.readByte()) {
                switch (kind) {
                    case ANSWER -> times.answer(readAnswer(in));
                    case WARM -> times.warm(in.readLong());
                    case COLD -> times.cold(in.readLong());
                    default -> times.failed(in.readUTF());
                }
            }
            times.end();
        } catch (IOException over) {
            return times; // it was ended in the middle of a number, or between two
        }
        return times;
    }

    private static List<double[]> readAnswer(DataInputStream in) throws IOException {
        List<double[]> marginals = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            double[] marginal = new double[in.readInt()];
            for (int state = 0; state < marginal.length; state++) {
                marginal[state] = in.readDouble();
            }
            marginals.add(marginal);
        }
        return marginals;
    }

    /**
     * The process. It ends with the one that started it.
     *
     * @param arguments the network's file, how many sets
     */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream())); // the library talks
        Thread watch = new Thread(PeerProcess::endWithParent);
        watch.setDaemon(true);
        watch.start();
        BayesianNetwork network = ModelReader.read(Path.of(arguments[0]));
        Course course = new Course(network, sets(network, Integer.parseInt(arguments[1])));
        try {
            course.run(new JBayes(), new Writer(out));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            out.writeByte(FAILED);
            out.writeUTF("refused: " + failure);
        }
        out.writeByte(END);
        out.flush();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            // as good as the end
        }
        Runtime.getRuntime().halt(1);
    }

    /** Tells each at once. */
    private record Writer(DataOutputStream out) implements Course.Listener {
        private interface Part {
            void write() throws IOException;
        }

        @Override
        public void answer(List<double[]> marginals) {
            put(ANSWER, () -> {
                out.writeInt(marginals.size());
                for (double[] marginal : marginals) {
                    out.writeInt(marginal.length);
                    for (double probability : marginal) {
                        out.writeDouble(probability);
                    }
                }
            });
        }

        @Override
        public void warm(long nanoseconds) {
            put(WARM, () -> out.writeLong(nanoseconds));
        }

        @Override
        public void cold(long nanoseconds) {
            put(COLD, () -> out.writeLong(nanoseconds));
        }

        private void put(int kind, Part part) {
            try {
                out.writeByte(kind);
                part.write();
                out.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
