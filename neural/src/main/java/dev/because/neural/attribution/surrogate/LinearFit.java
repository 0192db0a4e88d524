package dev.because.neural.attribution.surrogate;

import java.util.List;

/**
 * A linear model of yes-or-no features, fitted to weighted samples.
 *
 * @param intercept what it says where every feature is absent
 * @param weights what each feature adds
 * @param fit the weighted R² on the same samples: 1 is perfect, 0 no better than their mean
 */
record LinearFit(double intercept, double[] weights, double fit) {
    /**
     * Fits.
     *
     * @param features of each sample
     * @param wanted what the model is to say of each sample
     * @param likeness how much each sample counts
     */
    static LinearFit of(List<boolean[]> features, double[] wanted, double[] likeness, Penalty penalty) {
        int columns = features.get(0).length;
        double total = 0;
        double mean = 0;
        double[] means = new double[columns];
        for (int row = 0; row < wanted.length; row++) {
            total += likeness[row];
            mean += likeness[row] * wanted[row];
            for (int i = 0; i < columns; i++) {
                means[i] += features.get(row)[i] ? likeness[row] : 0;
            }
        }
        mean /= total;
        for (int i = 0; i < columns; i++) {
            means[i] /= total;
        }
        double[][] gram = new double[columns][columns];
        double[] moments = new double[columns];
        double[] centred = new double[columns];
        for (int row = 0; row < wanted.length; row++) {
            for (int i = 0; i < columns; i++) {
                centred[i] = (features.get(row)[i] ? 1 : 0) - means[i];
            }
            for (int i = 0; i < columns; i++) {
                double weighted = likeness[row] * centred[i];
                moments[i] += weighted * (wanted[row] - mean);
                for (int j = 0; j <= i; j++) {
                    gram[i][j] += weighted * centred[j];
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < i; j++) {
                gram[j][i] = gram[i][j];
            }
        }
        double[] weights = penalty.weights(gram, moments, total);
        double intercept = mean;
        for (int i = 0; i < columns; i++) {
            intercept -= weights[i] * means[i];
        }
        return new LinearFit(intercept, weights, fit(features, wanted, likeness, weights, intercept, mean));
    }

    private static double fit(
            List<boolean[]> features,
            double[] wanted,
            double[] likeness,
            double[] weights,
            double intercept,
            double mean) {
        double missed = 0;
        double spread = 0;
        for (int row = 0; row < wanted.length; row++) {
            double said = intercept;
            for (int i = 0; i < weights.length; i++) {
                said += features.get(row)[i] ? weights[i] : 0;
            }
            missed += likeness[row] * (wanted[row] - said) * (wanted[row] - said);
            spread += likeness[row] * (wanted[row] - mean) * (wanted[row] - mean);
        }
        return spread == 0 ? 1 : 1 - missed / spread; // what never changes is fitted by its mean
    }
}
