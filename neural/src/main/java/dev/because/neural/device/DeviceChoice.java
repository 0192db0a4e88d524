package dev.because.neural.device;

import dev.because.neural.network.BadInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user asks to compute on. */
public sealed interface DeviceChoice {
    /** What it says where nothing is said. */
    DeviceChoice USUAL = new Auto();

    /** The first GPU if all that it needs is there, otherwise the CPU. */
    record Auto() implements DeviceChoice {
        @Override
        public String toString() {
            return "auto";
        }
    }

    /** The CPU, whatever else is there. */
    record Cpu() implements DeviceChoice {
        @Override
        public String toString() {
            return "cpu";
        }
    }

    /**
     * A GPU or nothing: where it cannot compute, that is an error.
     *
     * @param index its number as the driver counts, from 0
     */
    record Gpu(int index) implements DeviceChoice {
        @Override
        public String toString() {
            return index == 0 ? "gpu" : "gpu:" + index;
        }
    }

    /**
     * Reads {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}.
     *
     * @param where the option or variable that it stands in
     * @throws BadInputException if it is none of them
     */
    static DeviceChoice of(String text, String where) {
        return switch (text) {
            case "auto" -> new Auto();
            case "cpu" -> new Cpu();
            case "gpu" -> new Gpu(0);
            default -> numbered(text, where);
        };
    }

    private static DeviceChoice numbered(String text, String where) {
        Matcher matcher = Pattern.compile("gpu:(\\d{1,3})").matcher(text);
        if (!matcher.matches()) {
            throw new BadInputException(where, "'" + text + "'", "auto, cpu, gpu or gpu:N");
        }
        return new Gpu(Integer.parseInt(matcher.group(1)));
    }
}
