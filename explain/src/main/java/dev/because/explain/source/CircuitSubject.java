package dev.because.explain.source;

import dev.because.neural.network.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a question about a circuit is about. */
public sealed interface CircuitSubject {
    /** The options that say so, by name. */
    SortedMap<String, Object> options();

    /**
     * A part of a network.
     *
     * @param model the network
     * @param neuron a target: {@code class:7}, {@code layer[:,:,k]}, {@code layer[r,c,k]} or {@code layer[k]}
     * @param inputs {@code layer}, {@code layer:3,7-12} or {@link #REGIONS}; empty for the network's last features
     * @param data a folder of pictures, or {@code digits}
     * @param reading what is read off a channel: its {@link #GREATEST} value over all places, or their {@link #MEAN}
     * @param names explanations by {@code because neurons} of the layers of the inputs and of the neuron, with commas between,
     *     from which they have their names
     */
    record OfNetwork(
            ModelReference model,
            String neuron,
            Optional<String> inputs,
            String data,
            String reading,
            Optional<String> names)
            implements CircuitSubject {
        /** Inputs that are not channels but the nine parts of the picture. */
        public static final String REGIONS = "regions";

        /** A reading: the greatest value over all places. */
        public static final String GREATEST = "greatest";

        /** A reading: the mean over all places. */
        public static final String MEAN = "mean";

        /** @throws BadInputException if there is no such reading */
        public OfNetwork {
            if (!reading.equals(GREATEST) && !reading.equals(MEAN)) {
                throw new BadInputException("option --reading", "\"" + reading + "\"", GREATEST + " or " + MEAN);
            }
        }

        /** The files that names come from. */
        public List<String> nameFiles() {
            return names.map(text -> List.of(text.split(","))).orElse(List.of());
        }

        @Override
        public SortedMap<String, Object> options() {
            SortedMap<String, Object> all = model.options();
            all.put("neuron", neuron);
            inputs.ifPresent(value -> all.put("inputs", value));
            all.put("data", data);
            all.put("reading", reading);
            names.ifPresent(value -> all.put("names", value));
            return all;
        }
    }

    /**
     * A column of a table.
     *
     * @param table a CSV file of 0 and 1
     * @param column the column that is asked about
     * @param inputs the columns that it may be explained by, with commas between; empty for all others
     */
    record OfTable(String table, String column, Optional<String> inputs) implements CircuitSubject {
        @Override
        public SortedMap<String, Object> options() {
            SortedMap<String, Object> all = new TreeMap<>();
            all.put("table", table);
            all.put("column", column);
            inputs.ifPresent(value -> all.put("inputs", value));
            return all;
        }
    }
}
