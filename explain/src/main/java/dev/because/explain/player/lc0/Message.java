package dev.because.explain.player.lc0;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one message of a stranger's file, by number, and where it stands for complaints. */
final class Message {
    /** Far more than a network has, and few enough to be held. */
    private static final int MOST_FIELDS = 10_000;

    private final String file;
    private final String path;
    private final Map<Integer, Long> numbers = new HashMap<>();
    private final Map<Integer, List<ByteString>> contents = new HashMap<>();

    private Message(String file, String path) {
        this.file = file;
        this.path = path;
    }

    /** The message that a file is. @throws IOException if the bytes are no message */
    static Message read(CodedInputStream in, String file) throws IOException {
        return read(in, file, "");
    }

    private static Message read(CodedInputStream in, String file, String path) throws IOException {
        Message message = new Message(file, path);
        int fields = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (++fields > MOST_FIELDS) {
                throw new BadInputException(message.where(), "more than " + MOST_FIELDS + " fields", "a network");
            }
            int field = WireFormat.getTagFieldNumber(tag);
            switch (WireFormat.getTagWireType(tag)) {
                case WireFormat.WIRETYPE_VARINT -> message.numbers.put(field, in.readUInt64());
                case WireFormat.WIRETYPE_FIXED32 ->
                    message.numbers.put(field, Integer.toUnsignedLong(in.readFixed32()));
                case WireFormat.WIRETYPE_LENGTH_DELIMITED ->
                    message.contents
                            .computeIfAbsent(field, key -> new ArrayList<>())
                            .add(in.readBytes());
                default -> in.skipField(tag);
            }
        }
        return message;
    }

    String where() {
        return path.isEmpty() ? file : file + ": " + path;
    }

    Set<Integer> messages() {
        return contents.keySet();
    }

    long number(int field, long orElse) {
        return numbers.getOrDefault(field, orElse);
    }

    /** A message within this one. @throws BadInputException if it is missing */
    Message child(int field, String name) {
        return optional(field, name)
                .orElseThrow(() -> new BadInputException(where(), "no " + name, name + ", as such a network has"));
    }

    Optional<Message> optional(int field, String name) {
        List<Message> all = repeated(field, name);
        if (all.size() > 1) {
            throw new BadInputException(where(), all.size() + " messages " + name, "one");
        }
        return all.stream().findFirst();
    }

    List<Message> repeated(int field, String name) {
        List<ByteString> all = contents.getOrDefault(field, List.of());
        List<Message> messages = new ArrayList<>();
        for (ByteString bytes : all) {
            String within =
                    (path.isEmpty() ? "" : path + ".") + name + (all.size() > 1 ? "[" + messages.size() + "]" : "");
            try {
                CodedInputStream in = bytes.newCodedInput();
                in.enableAliasing(true);
                messages.add(read(in, file, within));
            } catch (IOException broken) {
                throw new BadInputException(
                        file + ": " + within, "bytes that are no message", "a message of lc0's network format");
            }
        }
        return messages;
    }

    /** An array of so many numbers; of any number but none where {@code size} is 0. */
    Layer layer(int field, String name, int size) {
        return child(field, name).asLayer(size);
    }

    Optional<Layer> optionalLayer(int field, String name, int size) {
        // lc0 takes an array without numbers for none.
        return optional(field, name)
                .filter(message -> !message.contents.isEmpty())
                .map(message -> message.asLayer(size));
    }

    private Layer asLayer(int size) {
        ByteString levels = contents.getOrDefault(3, List.of(ByteString.EMPTY)).get(0);
        String found = levels.size() % 2 == 0 ? levels.size() / 2 + " numbers" : levels.size() + " bytes";
        if (size > 0 && levels.size() != 2 * size) {
            throw new BadInputException(where(), found, size + " numbers of two bytes");
        }
        if (levels.isEmpty() || levels.size() % 2 != 0) {
            throw new BadInputException(where(), found, "numbers of two bytes");
        }
        float min = Float.intBitsToFloat((int) number(1, 0));
        float max = Float.intBitsToFloat((int) number(2, 0));
        if (!Float.isFinite(min) || !Float.isFinite(max - min) || max < min) {
            throw new BadInputException(where(), "numbers from " + min + " to " + max, "a finite range");
        }
        return new Layer(min, max, levels);
    }
}
