package dev.because.symbolic.causal;

import java.util.List;

/** The lecture's patient: flu causes x, y and z, strep causes x, y and u. */
public final class FluAndStrep {
    public static final int FLU = 0;
    public static final int STREP = 1;
    public static final int X = 2;
    public static final int Y = 3;
    public static final int Z = 4;
    public static final int U = 5;
    public static final int NO = 0;
    public static final int YES = 1;

    private static final List<String> STATES = List.of("no", "yes");

    private FluAndStrep() {}

    /** With leaks: every symptom may come from elsewhere. */
    public static BayesianNetwork network() {
        return network(0.05, 0.05, 0.02, 0.01);
    }

    /** Nothing but flu and strep causes anything. */
    public static BayesianNetwork withoutLeaks() {
        return network(0, 0, 0, 0);
    }

    private static BayesianNetwork network(double x, double y, double z, double u) {
        return BayesianNetwork.of(
                "flu",
                List.of(
                        cause("flu", 0.05),
                        cause("strep", 0.02),
                        symptom("x", x, List.of("flu", "strep"), 0.9, 0.8),
                        symptom("y", y, List.of("flu", "strep"), 0.7, 0.6),
                        symptom("z", z, List.of("flu"), 0.8),
                        symptom("u", u, List.of("strep"), 0.9)));
    }

    private static Node cause(String name, double prior) {
        return new Node(new Variable(name, STATES), List.of(), new ProbabilityTable(2, new int[0], new double[] {
            1 - prior, prior
        }));
    }

    private static Node symptom(String name, double leak, List<String> causes, double... strengths) {
        double[][][] parents = new double[strengths.length][][];
        for (int i = 0; i < strengths.length; i++) {
            parents[i] = new double[][] {{1, 0}, {1 - strengths[i], strengths[i]}};
        }
        return new Node(new Variable(name, STATES), causes, new NoisyMax(parents, new double[] {1 - leak, leak}));
    }
}
