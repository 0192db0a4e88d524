package dev.because.symbolic.rules.authoring.grid;

import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.expert.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before any library sees it. What it lets pass it packs anew, so that what is read later is what was looked at,
 * and nothing else: an archive can show different contents to those who read it from its beginning and from its end.
 */
final class XlsxGuard {
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_UNPACKED = 1 << 26;
    private static final int SMALL = 1 << 22;
    private static final int MOST_TIMES = 100;
    private static final String WORKBOOK = "a workbook saved as xlsx";

    /** Parts that can do something, or that bring in what is elsewhere. */
    private static final List<String> REFUSED = List.of(
            "vbaproject",
            "macrosheets/",
            "dialogsheets/",
            "externallinks/",
            "connections.xml",
            "querytables/",
            "embeddings/",
            "activex/",
            "ctrlprops/",
            "webextensions/");

    private final String file;

    XlsxGuard(String file) {
        this.file = file;
    }

    /**
     * The same workbook, with only its XML parts.
     *
     * @throws UnreadableException if it is refused
     */
    byte[] checked(byte[] content) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        long left = MOST_UNPACKED;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get();
                ZipOutputStream out = new ZipOutputStream(clean)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || names.size() > MOST_PARTS) {
                    throw refusal(
                            names.size() > MOST_PARTS
                                    ? "more than " + MOST_PARTS + " parts"
                                    : "the part " + name + " twice",
                            WORKBOOK);
                }
                if (REFUSED.stream().anyMatch(name::contains)) {
                    throw refusal(
                            "the part " + entry.getName(), "a workbook without macros, links and embedded objects");
                }
                byte[] part = unpacked(zip, entry, left + 1);
                left -= part.length;
                refuseBomb(part.length, entry.getCompressedSize(), left);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    new PartScan(file, entry.getName()).scan(part);
                    ZipEntry same = new ZipEntry(entry.getName());
                    same.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
                    out.putNextEntry(same);
                    out.write(part);
                    out.closeEntry();
                }
            }
        } catch (IOException | IllegalArgumentException e) { // of a number that no archive has
            throw refusal("a broken archive", WORKBOOK);
        }
        if (!names.contains("[content_types].xml")) {
            throw refusal("an archive that is no workbook", WORKBOOK);
        }
        return clean.toByteArray();
    }

    private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return stream.readNBytes((int) most);
        }
    }

    private void refuseBomb(int unpacked, long packed, long left) {
        if (left < 0) {
            throw refusal("more than " + MOST_UNPACKED + " bytes once unpacked", "a workbook of at most that size");
        }
        if (unpacked > SMALL && packed >= 0 && unpacked / MOST_TIMES > packed) {
            throw refusal(
                    packed + " bytes that unpack to " + unpacked,
                    "a workbook that grows at most " + MOST_TIMES + "-fold");
        }
    }

    private UnreadableException refusal(String found, String expected) {
        return new UnreadableException(new Place(file, ""), found, expected);
    }
}
