package dev.because.explain.cli;

import dev.because.neural.device.DeviceChoice;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.device.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a command line says of the device, before the verb or after it: {@code --device auto|cpu|gpu|gpu:N} and {@code --tf32}.
 *
 * @param wish what it says, or else the environment variable {@value #VARIABLE}, or else the usual
 * @param rest the command line without it
 */
record DeviceArguments(Wish wish, List<String> rest) {
    static final String OPTION = "--device";
    static final String VARIABLE = "BECAUSE_DEVICE";
    private static final String TF32 = "--tf32";

    /** @throws BadInputException if the device is none that can be wished for */
    static DeviceArguments of(List<String> arguments, Map<String, String> environment) {
        String variable = environment.getOrDefault(VARIABLE, "");
        DeviceChoice choice = variable.isEmpty() ? DeviceChoice.USUAL : DeviceChoice.of(variable, VARIABLE);
        boolean tf32 = false;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(OPTION)) {
                if (++i == arguments.size()) {
                    throw new BadInputException(OPTION, "nothing after it", "auto, cpu, gpu or gpu:N");
                }
                choice = DeviceChoice.of(arguments.get(i), OPTION);
            } else if (argument.startsWith(OPTION + "=")) {
                choice = DeviceChoice.of(argument.substring(OPTION.length() + 1), OPTION);
            } else if (argument.equals(TF32)) {
                tf32 = true;
            } else {
                rest.add(argument);
            }
        }
        return new DeviceArguments(new Wish(choice, tf32), List.copyOf(rest));
    }
}
