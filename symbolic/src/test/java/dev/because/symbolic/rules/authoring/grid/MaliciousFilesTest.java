package dev.because.symbolic.rules.authoring.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class MaliciousFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aPlainWorkbookPasses() throws IOException {
        Spreadsheet sheets = Spreadsheet.read(zip(parts()), "t.xlsx");
        assertEquals(
                List.of("1 & <2>", "3"), sheets.grids().get(0).rows().get(0).texts());
    }

    @Test
    void aFormulaIsNamedAndItsRowIsBroken() throws IOException {
        Spreadsheet sheets =
                Spreadsheet.read(zip(with(SHEET, "<c r=\"C1\"><f>1+1</f><v>2</v></c></row>", "</row>")), "t.xlsx");
        assertEquals(
                List.of(
                        "t.xlsx, sheet S, row 1, column C: found the formula =1+1, expected its value, for nothing is computed"),
                sheets.faults().stream().map(Fault::toString).toList());
        assertTrue(sheets.grids().get(0).rows().get(0).isBroken());
        refused(
                zip(with(SHEET, "<c r=\"C1\" t=\"inlineStr\"><f>1+1</f><is><t>x</t></is></c></row>", "</row>")),
                "a formula in cell C1");
        refused(zip(with(SHEET, "<c r=\"C1\" t=\"s\"><f>1+1</f><v>0</v></c></row>", "</row>")), "a formula in cell C1");
    }

    @Test
    void aCellInErrorIsNamed() throws IOException {
        Spreadsheet sheets =
                Spreadsheet.read(zip(with(SHEET, "<c r=\"C1\" t=\"e\"><v>#REF!</v></c></row>", "</row>")), "t.xlsx");
        assertEquals(
                "t.xlsx, sheet S, row 1, column C: found the error #REF!, expected a value",
                sheets.faults().get(0).toString());
    }

    @Test
    void documentTypesAndEntitiesAreRefused() throws IOException {
        String laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet ";
        refused(zip(with(SHEET, laughs, "<worksheet ")), "part " + SHEET + ": found a document type definition");
        refused(
                zip(with(SHEET, "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet ", "<worksheet ")),
                "document type definition");
        Map<String, byte[]> wide = parts();
        wide.put(
                SHEET,
                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + laughs + "/>").getBytes(StandardCharsets.UTF_16));
        refused(zip(wide), "document type definition");
    }

    @Test
    void linksMacrosAndEmbeddedObjectsAreRefused() throws IOException {
        for (String part : List.of(
                "xl/externalLinks/externalLink1.xml",
                "xl/vbaProject.bin",
                "xl/connections.xml",
                "xl/embeddings/oleObject1.bin")) {
            Map<String, byte[]> parts = parts();
            parts.put(part, new byte[] {1});
            refused(zip(parts), "found the part " + part);
        }
        Map<String, byte[]> parts = parts();
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Type=\"x/attachedTemplate\" TargetMode=\"External\" Target=\"http://x/\"/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8));
        refused(zip(parts), "found a link to http://x/");
        refused(
                zip(with(
                        "[Content_Types].xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")),
                "found macros");
    }

    @Test
    void archivesThatBlowUpAreRefused() throws IOException {
        Map<String, byte[]> bomb = parts();
        bomb.put("xl/media/nothing.xml", new byte[20_000_000]);
        byte[] packed = zip(bomb);
        assertTrue(packed.length < 50_000);
        refused(packed, "bytes that unpack to 20000000");
        Map<String, byte[]> large = parts();
        byte[] noise = new byte[3_000_000];
        for (int i = 0; i < 30; i++) {
            large.put("part" + i + ".bin", noise); // each too small to be looked at for itself
        }
        refused(zip(large), "more than 67108864 bytes once unpacked");
        Map<String, byte[]> many = parts();
        for (int i = 0; i < 2100; i++) {
            many.put("part" + i + ".xml", new byte[0]);
        }
        refused(zip(many), "more than 2000 parts");
        refused(zip(with(SHEET, "<c r=\"ZZZZZ1\"><v>1</v></c></row>", "</row>")), "found a cell ZZZZZ1");
        refused(zip(with(SHEET, "<c r=\"XFD1\"><v>1</v></c></row>", "</row>")), "at most 256 columns");
        refused(
                zip(with(SHEET, "<a>".repeat(100) + "</a>".repeat(100) + "</row>", "</row>")),
                "elements more than 64 deep");
        refused(new byte[9_000_000], "9000000 bytes");
    }

    @Test
    void filesThatAreNoSpreadsheetsAreRefusedInOneLine() throws IOException {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 1, 2}, "a workbook of the old kind");
        refused(zip(Map.of("hello.txt", new byte[3])), "an archive that is no workbook");
        refused(new byte[] {'P', 'K', 3, 4, 0}, "a broken archive");
        refused(new byte[] {1, 0, 2}, "bytes that are no text");
        refused(new byte[] {(byte) 0xE4, 'x'}, "bytes that are no UTF-8");
        refused(
                "a,\"b".getBytes(StandardCharsets.UTF_8),
                "row 1, column B: found the end of the file, expected a closing quotation mark");
        refused("a\n".repeat(10_001).getBytes(StandardCharsets.UTF_8), "at most 10000 rows");
    }

    @Test
    void noBrokenWorkbookDoesMoreThanBeRefused() throws IOException {
        byte[] good = zip(parts());
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bad = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bad[2 + random.nextInt(bad.length - 2)] = (byte) random.nextInt();
            }
            try {
                Spreadsheet.read(bad, "t.xlsx");
            } catch (UnreadableException e) {
                refused++;
            }
        }
        assertTrue(refused > 200, refused + " of 400 refused");
    }

    private static void refused(byte[] content, String message) {
        UnreadableException fault = assertThrows(UnreadableException.class, () -> Spreadsheet.read(content, "t.xlsx"));
        assertTrue(fault.getMessage().startsWith("t.xlsx") && fault.getMessage().contains(message), fault.getMessage());
    }

    private static Map<String, byte[]> with(String part, String text, String instead) throws IOException {
        Map<String, byte[]> parts = parts();
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        assertTrue(before.contains(instead), before);
        parts.put(part, before.replace(instead, text).getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] workbook = GridWriter.xlsx(List.of(Grid.of("S", List.of(List.of("1 & <2>", "3")))));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
