package dev.because.explain.player.lc0;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import dev.because.explain.player.plain.RandomNetworks;
import dev.because.neural.network.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenFileTest {
    private static final byte[] GOOD = Gzip.unpacked(Lc0Writer.bytes(RandomNetworks.of(4, true, true, 3)));
    private static final byte[] PLAIN = Gzip.unpacked(Lc0Writer.bytes(RandomNetworks.of(4, false, false, 3)));

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() {
        byte[] packed = Gzip.packed(GOOD);
        Random random = new Random(2);
        for (int i = 0; i < 60; i++) {
            refused(Arrays.copyOf(packed, random.nextInt(packed.length)));
            refused(Gzip.packed(Arrays.copyOf(GOOD, random.nextInt(GOOD.length))));
        }
    }

    @Test
    void aFlippedByteIsRefusedOrChangesANumberAndNothingElse() {
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bytes = GOOD.clone();
            // Most bytes are numbers; where messages begin, more can go wrong.
            int place = i % 2 == 0 ? random.nextInt(60) : random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            try {
                assertEquals(
                        2,
                        Lc0Reader.read("flipped", new ByteArrayInputStream(bytes))
                                .tower()
                                .size());
            } catch (BadInputException expected) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " refused");
    }

    @Test
    void whatIsNoNetworkIsRefused() {
        says(
                "neither gzip nor a protocol buffer",
                refused("2\n1 2 3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        says("neither gzip nor a protocol buffer", refused(new byte[0]));
        says("the magic number 0x1c1", refused(Gzip.packed(changed(GOOD, 1, fixed(0x1C1)))));
        says("the magic number 0x0", refused(Gzip.packed(new byte[0])));
        says("no such file", assertThrows(BadInputException.class, () -> Lc0Reader.read(Path.of("nowhere.pb.gz"))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, INPUT_112_WITH_CANONICALIZATION",
        "1, 0, the input in the form that is not said",
        "3, 1, NETWORK_CLASSICAL",
        "3, 6, NETWORK_ATTENTIONBODY_WITH_HEADFORMAT",
        "3, 99, number 99",
        "4, 1, POLICY_CLASSICAL",
        "4, 3, POLICY_ATTENTION",
        "5, 3, VALUE_PARAM",
        "7, 1, DEFAULT_ACTIVATION_MISH"
    })
    void anotherFormatIsNamed(int field, int value, String name) {
        byte[] other = inside(GOOD, 4, format -> inside(format, 2, kind -> changed(kind, field, varint(value))));
        says(name, refused(other));
    }

    @Test
    void anotherEncodingIsRefused() {
        says("encoding 2", refused(inside(GOOD, 4, format -> changed(format, 1, varint(2)))));
    }

    @Test
    void aMissingLayerIsNamedWithItsPlace() {
        says(
                "broken: weights.residual[0].conv2: found no weights",
                refused(weights(GOOD, all -> inside(all, 2, block -> inside(block, 2, conv -> without(conv, 1))))));
        says("weights.residual[0]: found no se", refused(weights(GOOD, all -> inside(all, 2, b -> without(b, 3)))));
        says("found no policy1", refused(weights(GOOD, all -> without(all, 11))));
        says("found no ip2_val_b", refused(weights(GOOD, all -> without(all, 10))));
        says("found no biases", refused(weights(PLAIN, all -> inside(all, 1, input -> without(input, 2)))));
        says("one of bn_gammas and bn_betas", refused(weights(GOOD, all -> inside(all, 6, RandomScale::half))));
        says("found no weights", refused(without(GOOD, 10)));
        says("found no format", refused(without(GOOD, 4)));
    }

    /** A value convolution with gammas and without betas, whatever it had. */
    private static final class RandomScale {
        static byte[] half(byte[] convolution) {
            byte[] layer =
                    set(convolution).getField(3).getLengthDelimitedList().get(0).toByteArray();
            return without(changed(convolution, 5, content(layer)), 6);
        }
    }

    @Test
    void aLayerOfAnotherSizeIsRefused() {
        UnaryOperator<byte[]> shorter = layer -> {
            ByteString levels = set(layer).getField(3).getLengthDelimitedList().get(0);
            return changed(layer, 3, content(levels.substring(2).toByteArray()));
        };
        says(
                "weights.residual[0].conv1.weights: found 323 numbers, expected 324",
                refused(weights(GOOD, all -> inside(all, 2, b -> inside(b, 1, c -> inside(c, 1, shorter))))));
        says("ip2_val_b", refused(weights(GOOD, all -> inside(all, 10, shorter))));
        UnaryOperator<byte[]> odd = layer -> {
            ByteString levels = set(layer).getField(3).getLengthDelimitedList().get(0);
            return changed(layer, 3, content(levels.substring(1).toByteArray()));
        };
        says("found 13 bytes", refused(weights(GOOD, all -> inside(all, 8, odd))));
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        UnaryOperator<byte[]> nan = layer -> changed(layer, 2, fixed(Float.floatToIntBits(Float.NaN)));
        says("NaN, expected a finite range", refused(weights(GOOD, all -> inside(all, 7, nan))));
        UnaryOperator<byte[]> wide = layer ->
                changed(changed(layer, 1, fixed(Float.floatToIntBits(-3e38f))), 2, fixed(Float.floatToIntBits(3e38f)));
        says("expected a finite range", refused(weights(GOOD, all -> inside(all, 7, wide))));
        UnaryOperator<byte[]> negative = layer -> changed(layer, 1, fixed(Float.floatToIntBits(-1)));
        says("a variance of -1.0", refused(weights(GOOD, all -> inside(all, 1, c -> inside(c, 4, negative)))));
    }

    @Test
    void partsOfAnotherNetworkAreRefused() {
        says("layers in field 27", refused(weights(GOOD, all -> changed(all, 27, content(new byte[0])))));
        byte[] twice = weights(GOOD, all -> set(all).toBuilder()
                .mergeField(11, set(all).getField(11))
                .build()
                .toByteArray());
        says("weights: found 2 messages policy1", refused(twice));
        byte[] plain = inside(GOOD, 4, format -> inside(format, 2, kind -> changed(kind, 3, varint(3))));
        says("squeeze and excitation in a network of plain blocks", refused(plain));
    }

    @Test
    void aFileThatUnpacksWithoutEndIsStopped() {
        byte[] header = {0x0D, (byte) 0xC0, 1, 0, 0, 0x12, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 4};
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(Gzip.packed(header));
        byte[] zeros = Gzip.packed(new byte[1 << 20]);
        for (int i = 0; i < 1024; i++) {
            bomb.writeBytes(zeros);
        }
        says("256 MB", refused(bomb.toByteArray()));
        byte[] fields = new byte[40_000];
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = 0x28;
        }
        says("more than 10000 fields", refused(Gzip.packed(concatenated(GOOD, fields))));
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void says(String part, BadInputException refusal) {
        assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
    }

    private static BadInputException refused(byte[] bytes) {
        return assertThrows(BadInputException.class, () -> Lc0Reader.read("broken", new ByteArrayInputStream(bytes)));
    }

    private static byte[] weights(byte[] net, UnaryOperator<byte[]> change) {
        return inside(net, 10, change);
    }

    /** The first message in that field changed, the others as they are. */
    private static byte[] inside(byte[] message, int field, UnaryOperator<byte[]> change) {
        Field.Builder all = Field.newBuilder();
        boolean first = true;
        for (ByteString content : set(message).getField(field).getLengthDelimitedList()) {
            all.addLengthDelimited(first ? ByteString.copyFrom(change.apply(content.toByteArray())) : content);
            first = false;
        }
        return changed(message, field, all.build());
    }

    private static byte[] changed(byte[] message, int field, Field value) {
        return set(message).toBuilder()
                .clearField(field)
                .addField(field, value)
                .build()
                .toByteArray();
    }

    private static byte[] without(byte[] message, int field) {
        return set(message).toBuilder().clearField(field).build().toByteArray();
    }

    private static Field varint(long value) {
        return Field.newBuilder().addVarint(value).build();
    }

    private static Field fixed(int value) {
        return Field.newBuilder().addFixed32(value).build();
    }

    private static Field content(byte[] bytes) {
        return Field.newBuilder().addLengthDelimited(ByteString.copyFrom(bytes)).build();
    }

    private static UnknownFieldSet set(byte[] message) {
        try {
            return UnknownFieldSet.parseFrom(message);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
