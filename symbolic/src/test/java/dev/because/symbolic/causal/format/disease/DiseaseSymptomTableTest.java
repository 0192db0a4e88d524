package dev.because.symbolic.causal.format.disease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.format.ModelReader;
import dev.because.symbolic.causal.format.Published;
import dev.because.symbolic.causal.format.Texts;
import dev.because.symbolic.causal.format.source.ModelSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiseaseSymptomTableTest {
    private static final String TABLE =
            """
            Disease;Count of Disease Occurrence;Symptom
            UMLS:C1_flu^UMLS:C2_influenza;100;UMLS:C11_fever
            ;;UMLS:C12_pain, chest=left^UMLS:C13_chest pain
            ;;UMLS:C11_fever^UMLS:C14_hot
            ;;UMLS:C15_
            ;;

            UMLS:C3_cold;50;UMLS:C12_pain
            UMLS:C3_cold;50;UMLS:C16_\u00a0runny\u00a0 nose\s
            ;;UMLS:C1_flu
            UMLS:C4_flu;10.0;feels: hot~
            """;

    @Test
    void rows_become_diseases_with_their_symptoms_in_plain_words() {
        DiseaseSymptomTable table =
                DiseaseSymptomTable.read(ModelSource.of("m.csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of(
                        new Disease("flu (C1+C2)", 100, List.of("fever", "pain chest left", "C15")),
                        new Disease("cold", 50, List.of("pain chest left", "runny nose", "flu")),
                        new Disease("flu (C4)", 10, List.of("feels hot"))),
                table.diseases());
        assertEquals(List.of("fever", "pain chest left", "C15", "runny nose", "flu", "feels hot"), table.symptoms());
    }

    @Test
    void strengths_follow_the_profile_and_the_model_says_what_is_assumed() {
        DiseaseSymptomTable table =
                DiseaseSymptomTable.read(ModelSource.of("m.csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        BayesianNetwork linear = table.network();
        assertEquals(
                "each symptom's strength by its place in its disease's list (evenly from 0.8 down to 0.1), 25,074 patients in"
                        + " all, and a leak of 0.01",
                linear.assumption().orElseThrow());
        assertEquals(100 / 25_074.0, linear.mechanism(0).probability(1));
        assertEquals(0.8, strength(linear, "flu (C1+C2)", "fever"));
        assertEquals(0.45, strength(linear, "flu (C1+C2)", "pain chest left"));
        assertEquals(0.1, strength(linear, "flu (C1+C2)", "C15"));
        assertEquals(0.8, strength(linear, "cold", "pain chest left"));
        assertEquals(0.8, strength(linear, "flu (C4)", "feels hot"));
        BayesianNetwork steep = table.network(new Assumptions(Profile.STEEP, 200, 0.125));
        assertEquals(0.5, steep.mechanism(0).probability(1));
        assertEquals(0.2828, strength(steep, "flu (C1+C2)", "pain chest left"));
        assertEquals(0.125, noisy(steep, "fever").leak(1));
        BayesianNetwork flat = table.network(Assumptions.USUAL.with(Profile.FLAT));
        assertEquals(0.4, strength(flat, "flu (C1+C2)", "C15"));
        assertTrue(flat.assumption().orElseThrow().contains("0.4 for all"));
    }

    private static double strength(BayesianNetwork network, String disease, String symptom) {
        int index = network.indexOf(symptom).orElseThrow();
        int parent = network.nodes().get(index).parents().indexOf(disease);
        return noisy(network, symptom).strength(parent, 1, 1);
    }

    private static NoisyMax noisy(BayesianNetwork network, String symptom) {
        return assertInstanceOf(
                NoisyMax.class, network.mechanism(network.indexOf(symptom).orElseThrow()));
    }

    /** Reads the workbook's XML by expressions of its own, and counts. */
    @Test
    void the_columbia_table_is_read_whole() throws IOException {
        Path file = Published.file("disease-symptom", "raw_data.xlsx");
        DiseaseSymptomTable table = DiseaseSymptomTable.read(file);
        Map<String, String> parts = parts(Files.readAllBytes(file));
        List<String> strings = Pattern.compile("<si><t[^>]*>([^<]*)</t></si>")
                .matcher(parts.get("xl/sharedStrings.xml"))
                .results()
                .map(match -> match.group(1))
                .toList();
        Map<Character, List<String>> columns = new HashMap<>();
        Pattern.compile("<c r=\"([A-C])\\d+\"[^>/]*><v>(\\d+)</v>")
                .matcher(parts.get("xl/worksheets/sheet1.xml"))
                .results()
                .forEach(cell -> columns.computeIfAbsent(cell.group(1).charAt(0), key -> new java.util.ArrayList<>())
                        .add(cell.group(2)));
        assertEquals(columns.get('A').size() - 1, table.diseases().size());
        assertEquals(
                columns.get('B').stream().skip(1).mapToLong(Long::parseLong).sum(),
                table.diseases().stream().mapToLong(Disease::count).sum());
        assertEquals(
                columns.get('C').stream()
                        .skip(1)
                        .map(index -> strings.get(Integer.parseInt(index)).split("_")[0])
                        .distinct()
                        .count(),
                table.symptoms().size());
        assertEquals("hypertensive disease", table.diseases().get(0).name());
        assertEquals(3363, table.diseases().get(0).count());
        assertEquals(
                List.of("pain chest", "shortness of breath", "dizziness"),
                table.diseases().get(0).symptoms().subList(0, 3));
        BayesianNetwork network = ModelReader.read(file);
        assertEquals(134 + table.symptoms().size(), network.size());
        List<String> names = IntStream.range(0, network.size())
                .mapToObj(i -> network.variable(i).name())
                .toList();
        assertEquals(network.size(), new HashSet<>(names).size());
        assertTrue(names.stream().noneMatch(name -> name.matches(".*([,=~:^]|UMLS|\\s\\s).*")));
    }

    @Test
    void a_workbook_that_is_broken_or_a_trap_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(Published.file("disease-symptom", "raw_data.xlsx"));
        String noWorkbook =
                "m.xlsx: found a zip file that is no workbook, or broken, expected a table of diseases, counts and"
                        + " symptoms as xlsx";
        for (int length : new int[] {4, 100, 20_000, bytes.length - 10}) {
            refused(noWorkbook, Arrays.copyOf(bytes, length));
        }
        refused(noWorkbook, zip(Map.of("word/document.xml", "<x/>")));
        refused(noWorkbook, zip(Map.of("xl/workbook.xml", "<x/>")));
        refused(
                "m.xlsx: found more than 67108864 bytes once unpacked, expected a workbook of at most that size",
                zip(Map.of("xl/workbook.xml", " ".repeat((1 << 26) + 1))));
        Map<String, String> parts = parts(bytes);
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> xml.replace("r=\"C2\"", "r=\"ZZZZZZ2\""));
        refused(
                "m.xlsx: found a cell with an address that no workbook has, expected a table of diseases, counts and symptoms"
                        + " as xlsx",
                zip(parts));
    }

    private static void refused(String message, byte[] bytes) {
        dev.because.symbolic.logic.Refusals.assertRefused(message, () -> Texts.read("m.xlsx", bytes));
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "hello # m.csv, line 1: found 1 column, expected three: disease, count, symptom",
                "a,b # m.csv, line 1: found 2 columns, expected three: disease, count, symptom",
                "d,c,s # m.csv: found no disease, expected three columns: disease, count, symptom",
                "flu,10,a|flu,11,b # m.csv, line 2: found flu with 11 patients, expected 10, as it had before",
                "flu,10, # m.csv, flu: found no symptom, expected at least one",
                "d,c,s|flu,,a # m.csv, line 2: found no count, expected how many patients had it",
                "d,c,s|flu,-1,a # m.csv, line 2: found the count -1, expected how many patients had it",
                "d,c,s|flu,0,a # m.csv, line 2: found the count 0, expected how many patients had it",
                "d,c,s|,,a # m.csv, line 2: found no disease, expected a disease in the first row",
                "flu,1,a|,2,b # m.csv, line 2: found a count without a disease, expected both or none",
                "flu,30000,a # m.csv, flu: found 30000 patients, expected at most 25074, as many as are assumed in all",
            })
    void a_table_that_is_wrong_is_refused(String table, String message) {
        Texts.assertRefused(message, "m.csv", table.replace('|', '\n'));
    }
}
