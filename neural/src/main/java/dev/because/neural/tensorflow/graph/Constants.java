package dev.because.neural.tensorflow.graph;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Constants of a GraphDef: making them, and reading them without handing them to TensorFlow. */
public final class Constants {
    static final String OPERATION = "Const";

    private Constants() {}

    /** A node that holds a value. */
    public static NodeDef node(String name, TensorProto value) {
        return NodeDef.newBuilder()
                .setName(name)
                .setOp(OPERATION)
                .putAttr("dtype", type(value.getDtype()))
                .putAttr("value", AttrValue.newBuilder().setTensor(value).build())
                .build();
    }

    /** A node that holds one int32. */
    public static NodeDef node(String name, int value) {
        return node(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_INT32)
                        .setTensorShape(TensorShapeProto.getDefaultInstance())
                        .addIntVal(value)
                        .build());
    }

    /** A node that holds one float32. */
    public static NodeDef node(String name, float value) {
        return node(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_FLOAT)
                        .setTensorShape(TensorShapeProto.getDefaultInstance())
                        .addFloatVal(value)
                        .build());
    }

    /** A node that holds an array of int32. */
    public static NodeDef integers(String name, List<? extends Number> values, int... extents) {
        ByteBuffer bytes = ByteBuffer.allocate(values.size() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach(value -> bytes.putInt(value.intValue()));
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int extent : extents) {
            shape.addDimBuilder().setSize(extent);
        }
        return node(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_INT32)
                        .setTensorShape(shape)
                        .setTensorContent(ByteString.copyFrom(bytes.array()))
                        .build());
    }

    /** A node that holds one zero of a type of real numbers. */
    public static NodeDef zero(String name, DataType type) {
        int width = bytes(type).orElseThrow(() -> new IllegalArgumentException(type + ", expected real numbers"));
        return node(
                name,
                TensorProto.newBuilder()
                        .setDtype(type)
                        .setTensorShape(TensorShapeProto.getDefaultInstance())
                        .setTensorContent(ByteString.copyFrom(new byte[width]))
                        .build());
    }

    /** Whether a constant of real numbers is nothing but zeros. */
    public static boolean isZero(TensorProto value) {
        for (byte b : value.getTensorContent()) {
            if (b != 0) {
                return false;
            }
        }
        return value.getFloatValList().stream().allMatch(number -> number == 0)
                && value.getDoubleValList().stream().allMatch(number -> number == 0)
                && value.getHalfValList().stream().allMatch(bits -> bits == 0);
    }

    public static AttrValue text(String text) {
        return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(text)).build();
    }

    public static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }

    /** The bytes of one element; empty for what is neither a number nor a truth. */
    public static OptionalInt bytes(DataType type) {
        return switch (type) {
            case DT_BOOL, DT_INT8, DT_UINT8, DT_QINT8, DT_QUINT8 -> OptionalInt.of(1);
            case DT_HALF, DT_BFLOAT16, DT_INT16, DT_UINT16, DT_QINT16, DT_QUINT16 -> OptionalInt.of(2);
            case DT_FLOAT, DT_INT32, DT_UINT32, DT_QINT32 -> OptionalInt.of(4);
            case DT_DOUBLE, DT_INT64, DT_UINT64, DT_COMPLEX64 -> OptionalInt.of(8);
            case DT_COMPLEX128 -> OptionalInt.of(16);
            default -> OptionalInt.empty();
        };
    }

    /** How many elements a shape declares; empty if an extent is unknown or the product does not fit a long. */
    public static OptionalLong elements(TensorShapeProto shape) {
        if (shape.getUnknownRank()) {
            return OptionalLong.empty();
        }
        long elements = 1;
        for (TensorShapeProto.Dim extent : shape.getDimList()) {
            long high = Math.multiplyHigh(elements, extent.getSize());
            elements *= extent.getSize();
            if (extent.getSize() < 0 || high != 0 || elements < 0) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(elements);
    }

    /** How many elements are written out one by one, beside {@code tensor_content}. */
    static long listed(TensorProto value) {
        return (long) value.getFloatValCount()
                + value.getDoubleValCount()
                + value.getIntValCount()
                + value.getInt64ValCount()
                + value.getBoolValCount()
                + value.getHalfValCount()
                + value.getUint32ValCount()
                + value.getUint64ValCount()
                + value.getScomplexValCount() / 2
                + value.getDcomplexValCount() / 2;
    }

    /** The elements of a constant of int32 or int64 that are written out; the last stands for those that are missing. */
    public static long[] integers(TensorProto value) {
        ByteString content = value.getTensorContent();
        if (value.getDtype() == DataType.DT_INT32) {
            ByteBuffer bytes = content.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            long[] read = new long[content.size() / Integer.BYTES];
            for (int i = 0; i < read.length; i++) {
                read[i] = bytes.getInt();
            }
            return content.isEmpty()
                    ? value.getIntValList().stream()
                            .mapToLong(Integer::longValue)
                            .toArray()
                    : read;
        }
        if (value.getDtype() == DataType.DT_INT64) {
            ByteBuffer bytes = content.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            long[] read = new long[content.size() / Long.BYTES];
            for (int i = 0; i < read.length; i++) {
                read[i] = bytes.getLong();
            }
            return content.isEmpty()
                    ? value.getInt64ValList().stream()
                            .mapToLong(Long::longValue)
                            .toArray()
                    : read;
        }
        return new long[0];
    }

    /**
     * The texts of a constant: listed, or packed by TensorFlow's C++ as all their lengths before all their bytes. Empty
     * if they are neither.
     */
    public static List<String> texts(TensorProto value) {
        if (value.getStringValCount() > 0) {
            return value.getStringValList().stream()
                    .map(ByteString::toStringUtf8)
                    .toList();
        }
        CodedInputStream packed = value.getTensorContent().newCodedInput();
        List<Integer> lengths = new ArrayList<>();
        long total = 0;
        try {
            long count = elements(value.getTensorShape()).orElse(0);
            for (long i = 0; i < count && !packed.isAtEnd(); i++) {
                int length = packed.readRawVarint32();
                lengths.add(length);
                total += length;
            }
            if (lengths.stream().anyMatch(length -> length < 0)
                    || lengths.size() != count
                    || total != value.getTensorContent().size() - packed.getTotalBytesRead()) {
                return List.of();
            }
            List<String> texts = new ArrayList<>(lengths.size());
            for (int length : lengths) {
                texts.add(new String(packed.readRawBytes(length), StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException malformed) {
            return List.of();
        }
    }
}
