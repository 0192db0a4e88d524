package dev.because.explain.player.lc0;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes networks as lc0 reads them: the same network, the same bytes. */
public final class Lc0Writer {
    /** The first version of lc0 that knows convolutional policy heads and three-way values. */
    private static final int MINOR = 21;

    private static final int BEST_COMPRESSION = 9;

    private Lc0Writer() {}

    /**
     * Writes a file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Lc0Network network, Path file) {
        try {
            Files.write(file, bytes(network));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The bytes of the file. */
    public static byte[] bytes(Lc0Network network) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes) {
            {
                def.setLevel(BEST_COMPRESSION);
            }
        }) {
            net(network).writeTo(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static UnknownFieldSet net(Lc0Network network) {
        UnknownFieldSet.Builder version = UnknownFieldSet.newBuilder();
        number(version, 1, 0);
        number(version, 2, MINOR);
        number(version, 3, 0);
        UnknownFieldSet.Builder net = UnknownFieldSet.newBuilder();
        net.addField(1, Field.newBuilder().addFixed32(Lc0Reader.MAGIC).build());
        message(net, 3, version);
        message(net, 4, format(network));
        message(net, 10, weights(network));
        return net.build();
    }

    private static UnknownFieldSet.Builder format(Lc0Network network) {
        boolean draws = network.value().tellsDraws();
        boolean weighed =
                network.tower().stream().anyMatch(block -> block.weighing().isPresent());
        UnknownFieldSet.Builder kind = UnknownFieldSet.newBuilder();
        number(kind, 1, Format.INPUT_CLASSICAL_112_PLANE);
        number(kind, 2, draws ? Format.OUTPUT_WDL : Format.OUTPUT_CLASSICAL);
        number(kind, 3, weighed ? Format.NETWORK_SE_WITH_HEADFORMAT : Format.NETWORK_CLASSICAL_WITH_HEADFORMAT);
        number(kind, 4, Format.POLICY_CONVOLUTION);
        number(kind, 5, draws ? Format.VALUE_WDL : Format.VALUE_CLASSICAL);
        UnknownFieldSet.Builder format = UnknownFieldSet.newBuilder();
        number(format, 1, Format.LINEAR16);
        message(format, 2, kind);
        return format;
    }

    private static UnknownFieldSet.Builder weights(Lc0Network network) {
        UnknownFieldSet.Builder weights = UnknownFieldSet.newBuilder();
        message(weights, 1, convolution(network.input()));
        for (Residual block : network.tower()) {
            UnknownFieldSet.Builder residual = UnknownFieldSet.newBuilder();
            message(residual, 1, convolution(block.first()));
            message(residual, 2, convolution(block.second()));
            block.weighing().ifPresent(weighing -> {
                UnknownFieldSet.Builder both = UnknownFieldSet.newBuilder();
                dense(both, 1, weighing.squeeze());
                dense(both, 3, weighing.excitation());
                message(residual, 3, both);
            });
            message(weights, 2, residual);
        }
        message(weights, 11, convolution(network.policy().hidden()));
        message(weights, 3, convolution(network.policy().planes()));
        message(weights, 6, convolution(network.value().convolution()));
        dense(weights, 7, network.value().hidden());
        dense(weights, 9, network.value().output());
        return weights;
    }

    private static UnknownFieldSet.Builder convolution(Convolution convolution) {
        UnknownFieldSet.Builder block = UnknownFieldSet.newBuilder();
        layer(block, 1, convolution.weights());
        convolution.biases().ifPresent(biases -> layer(block, 2, biases));
        convolution.normalisation().ifPresent(norm -> {
            layer(block, 3, norm.means());
            layer(block, 4, norm.variances());
            norm.scale().ifPresent(scale -> {
                layer(block, 5, scale.gammas());
                layer(block, 6, scale.betas());
            });
        });
        return block;
    }

    private static void dense(UnknownFieldSet.Builder to, int field, Dense dense) {
        layer(to, field, dense.weights());
        layer(to, field + 1, dense.biases());
    }

    private static void layer(UnknownFieldSet.Builder to, int field, Layer layer) {
        UnknownFieldSet.Builder array = UnknownFieldSet.newBuilder();
        array.addField(
                1,
                Field.newBuilder().addFixed32(Float.floatToIntBits(layer.min())).build());
        array.addField(
                2,
                Field.newBuilder().addFixed32(Float.floatToIntBits(layer.max())).build());
        array.addField(3, Field.newBuilder().addLengthDelimited(layer.levels()).build());
        message(to, field, array);
    }

    private static void number(UnknownFieldSet.Builder to, int field, long value) {
        to.addField(field, Field.newBuilder().addVarint(value).build());
    }

    private static void message(UnknownFieldSet.Builder to, int field, UnknownFieldSet.Builder content) {
        ByteString bytes = content.build().toByteString();
        to.mergeField(field, Field.newBuilder().addLengthDelimited(bytes).build());
    }
}
