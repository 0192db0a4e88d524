package dev.because.symbolic.causal.format;

import static dev.because.symbolic.causal.format.SameNetwork.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.because.symbolic.causal.format.bif.BifWriter;
import dev.because.symbolic.causal.format.causes.CauseEffectWriter;
import dev.because.symbolic.causal.format.xmlbif.XmlBifWriter;
import dev.because.symbolic.logic.Refusals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReaderTest {
    @Test
    void a_file_without_a_telling_name_is_known_by_what_it_holds() {
        var asia = ShippedModels.read("asia");
        assertSame(asia, Texts.read("model", BifWriter.text(asia)));
        assertSame(asia, Texts.read("model.txt", "// asia\n" + BifWriter.text(asia)));
        assertSame(asia, Texts.read("model", XmlBifWriter.text(asia)));
        assertSame(asia, Texts.read("model", "# asia\n" + CauseEffectWriter.text(asia)));
        assertEquals(2, Texts.read("m.csv", "flu,1,fever").size());
    }

    @Test
    void what_is_no_model_is_refused(@TempDir Path folder) {
        Refusals.assertRefused(
                folder + ": found a folder, expected a file with a causal model", () -> ModelReader.read(folder));
        Path missing = folder.resolve("missing.bif");
        Refusals.assertRefused(
                missing + ": found no such file, expected a file with a causal model", () -> ModelReader.read(missing));
        String known = "BIF, XMLBIF, YAML with causes and effects, or a table as xlsx or csv";
        Texts.assertRefused("m.txt: found a file of no known format, expected " + known, "m.txt", "hello");
        Texts.assertRefused("m.txt: found a binary file, expected " + known, "m.txt", "\u0001\u0000\u0002");
        Texts.assertRefused("m.bif: found an empty file, expected a causal model", "m.bif", "");
        Texts.assertRefused("m.bif: found an empty file, expected a network in BIF", "m.bif", " \n");
        Texts.assertRefused(
                "m.xlsx: found a file that is no workbook, expected a table of diseases as xlsx", "m.xlsx", "hello");
        Refusals.assertRefused(
                "m.bif: found bytes that are no UTF-8, expected a network in BIF",
                () -> Texts.read("m.bif", new byte[] {'a', (byte) 0xff}));
    }

    @Test
    void gzip_that_is_cut_off_or_never_ends_is_refused() throws IOException {
        byte[] asia = packed(BifWriter.text(ShippedModels.read("asia")).getBytes(StandardCharsets.UTF_8));
        assertEquals(8, Texts.read("m.bif", asia).size());
        for (int length : new int[] {2, 5, 100, asia.length - 1}) {
            Refusals.assertRefused(
                    "m.bif.gz: found gzip that is broken or cut off, expected a whole gzip file",
                    () -> Texts.read("m.bif.gz", Arrays.copyOf(asia, length)));
        }
        Refusals.assertRefused(
                "m.bif.gz: found more than 16777216 bytes once unpacked, expected a causal model of at most that size",
                () -> Texts.read("m.bif.gz", packed(new byte[1 << 25])));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void a_table_too_large_for_memory_is_refused_before_it_is_made() {
        String variables = IntStream.range(0, 40)
                .mapToObj(i -> "variable v" + i + " { type discrete [ 4 ] { a, b, c, d }; }\n")
                .collect(Collectors.joining());
        String parents = IntStream.range(1, 40).mapToObj(i -> "v" + i).collect(Collectors.joining(" "));
        Texts.assertRefused(
                "m.bif, line 41: found more than 8388608 numbers in the table of v0, expected at most 8388608 in the whole model",
                "m.bif",
                variables + "probability ( v0 | " + parents + " ) { default 1 0 0 0; }");
        String effects = IntStream.range(1, 30).mapToObj(i -> "v" + i + ": {}").collect(Collectors.joining(", "));
        String states = IntStream.range(0, 1000).mapToObj(i -> "s" + i).collect(Collectors.joining(", "));
        String causes = IntStream.range(1, 30)
                .mapToObj(i -> "  v" + i + ": {states: [" + states + "], prior: {s1: 0.5}}\n")
                .collect(Collectors.joining());
        Texts.assertRefused(
                "m.yaml, line 32, effects, e, v9: found more than 8388608 numbers in all, expected a model of at most so many",
                "m.yaml",
                "causes:\n" + causes + "effects:\n  e: {states: [" + states + "], " + effects + "}");
    }

    @Test
    void a_long_cycle_is_named_in_one_short_line() {
        int length = 3000;
        String chain = IntStream.range(0, length)
                .mapToObj(i -> "variable v" + i + " { type discrete [ 1 ] { a }; } probability ( v" + i + " | v"
                        + (i + 1) % length + " ) { (a) 1; }")
                .collect(Collectors.joining("\n"));
        Texts.assertRefused(
                "m.bif, line 1: found the cycle v0 → v2999 → v2998 → v2997 → v2996 → v2995 → v2994 → v2993 → v2992 → v2991 →"
                        + " v2990 → v2989 → … (3000 in all) → v0, expected a graph without cycles",
                "m.bif",
                chain);
    }

    /** Each would take minutes, or overflow the stack, where it took the square of its length, or a call for each bracket. */
    @Test
    void long_nonsense_is_refused_in_time() {
        int length = 200_000;
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (String piece : new String[] {"{", "\"", "/*/", "(", "9", "property", "// ", "\\\""}) {
                MutationTest.readOrRefuse("m.bif", piece.repeat(length));
                MutationTest.readOrRefuse("m.bif", "variable a { property " + piece.repeat(length) + ";}");
                MutationTest.readOrRefuse("m.bif", "variable a { type discrete [ " + piece.repeat(length));
            }
            for (String piece :
                    new String[] {"[", "{", "- ", "? ", "a: ", "\"", "'", "[a,", "#\n", "!", "---\n", "&a "}) {
                MutationTest.readOrRefuse("m.yaml", piece.repeat(length));
            }
            for (String piece : new String[] {"<a>", "<", "<BIF>", "<!---->", "&lt;", "]]>"}) {
                MutationTest.readOrRefuse("m.xml", piece.repeat(length));
                MutationTest.readOrRefuse("m.xml", "<BIF><NETWORK><NAME>" + piece.repeat(length));
            }
        });
    }
}
