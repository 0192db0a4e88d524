package dev.because.symbolic.causal.format.disease;

import dev.because.symbolic.causal.format.source.Place;

/** A row of the table, its cells without blanks around; an empty one is empty text. */
record TableRow(Place place, String disease, String count, String symptom) {
    boolean isEmpty() {
        return disease.isEmpty() && count.isEmpty() && symptom.isEmpty();
    }
}
