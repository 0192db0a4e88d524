package dev.because.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.cli.Main;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceBenchVerbTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --network vgg        | --network: found 'vgg', expected lenet5, squeezenet, mobilenet
            --task dance         | --task: found 'dance', expected forward, gradient, guided
            --batch 0            | --batch: found 0, expected 1 or more
            --limit 0            | --limit: found nothing, expected more than 0
            --rehearse           | --rehearse: found no --agree, expected both
            """)
    void whatCannotBeMeasuredIsRefusedInOneLine(String options, String complaint) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        List<String> arguments = Stream.concat(Stream.of("bench", "devices"), Stream.of(options.split(" ")))
                .toList();
        assertEquals(Verb.BAD_INPUT, Main.run(arguments, console));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.startsWith("because: " + complaint), said);
        assertEquals(1, said.lines().count(), said);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}
