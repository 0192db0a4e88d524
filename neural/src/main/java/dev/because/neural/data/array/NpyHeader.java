package dev.because.neural.data.array;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The header of an {@code .npy} array: a Python dictionary of three entries (NumPy enhancement proposal 1).
 *
 * @param type how one element is stored
 * @param order the order of its bytes
 * @param byColumns whether the first index runs fastest, as in Fortran
 * @param shape the extents
 */
record NpyHeader(Type type, ByteOrder order, boolean byColumns, Shape shape) {
    /** The largest array that is read, in bytes: 445 pictures of 224×224×3. Three times this fits a heap of 1 GiB. */
    static final long MOST_BYTES = 256L << 20;

    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([<>|=])(\\w+)['\"]");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9L,\\s]*)\\)");
    private static final Pattern EXTENT = Pattern.compile("\\d+");

    /** How one element is stored. */
    enum Type {
        F4(4),
        F8(8),
        U1(1),
        B1(1),
        I4(4),
        I8(8);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    /** The bytes of all elements. */
    int bytes() {
        return shape.size() * type.bytes;
    }

    /** The header of a float32 array, padded so that the data begin at a multiple of 64 bytes, as NumPy does. */
    static byte[] of(Shape shape) {
        String extents = shape.extents().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String entries = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + extents
                + (shape.rank() == 1 ? "," : "") + "), }";
        int length = (Npy.PREFIX + entries.length() + 1 + 63) / 64 * 64 - Npy.PREFIX;
        return (entries + " ".repeat(length - entries.length() - 1) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @throws BadInputException if it is no such header, or its array too large or of other elements */
    static NpyHeader parse(String where, String text) {
        Matcher descr = find(DESCR, text, where, "the kind of elements ('descr')");
        Matcher order = find(ORDER, text, where, "'fortran_order'");
        Matcher shape = find(SHAPE, text, where, "'shape'");
        Type type = type(where, descr.group(1) + descr.group(2));
        return new NpyHeader(
                type,
                descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                order.group(1).equals("True"),
                shape(where, shape.group(1), type));
    }

    private static Matcher find(Pattern pattern, String text, String where, String what) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            return matcher;
        }
        throw new BadInputException(where, "an .npy header without " + what, "a header of plain numbers");
    }

    private static Type type(String where, String name) {
        for (Type type : Type.values()) {
            if (name.substring(1).equalsIgnoreCase(type.name())) {
                return type;
            }
        }
        throw new BadInputException(where, "elements of type " + name, "<f4, <f8, |u1, |b1, <i4 or <i8");
    }

    private static Shape shape(String where, String text, Type type) {
        List<Integer> extents = new ArrayList<>();
        long bytes = type.bytes;
        Matcher extent = EXTENT.matcher(text);
        while (extent.find()) {
            // A length beyond the limit is told by its digits: it need not fit a long.
            long size = extent.group().length() > 9 ? MOST_BYTES + 1 : Long.parseLong(extent.group());
            bytes *= size;
            if (size > MOST_BYTES || bytes > MOST_BYTES) {
                throw new BadInputException(
                        where,
                        "a header that claims the shape (" + text.strip() + ")",
                        "an array of at most " + MOST_BYTES / (1 << 20) + " MiB");
            }
            extents.add((int) size);
        }
        return new Shape(extents);
    }
}
