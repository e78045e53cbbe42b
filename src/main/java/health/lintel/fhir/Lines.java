package health.lintel.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines of a text in UTF-8, one in memory at a time, whatever the file tries: a mark at its beginning, returns
/// before line ends, lines without end.
final class Lines {
    private static final int BOM = '\uFEFF';

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(8192);
    private long number;
    private boolean tooLong;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// Number of the line read last, from 1.
    long number() {
        return number;
    }

    /// Goes to the next line.
    ///
    /// @return false at the end of the file
    /// @throws IOException if the file ends in the middle of its compression, or cannot be read
    boolean next() throws IOException {
        buffer.reset();
        tooLong = false;
        if (at == end && !fill()) return false;
        number++;
        do {
            int from = at;
            while (at < end && block[at] != '\n') at++;
            take(from, at - from);
            if (at < end) {
                at++;
                return true;
            }
        } while (fill());
        return true;
    }

    private void take(int from, int length) {
        int room = Math.max(0, longest - buffer.size());
        if (length > room) tooLong = true;
        buffer.write(block, from, Math.min(length, room));
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    /// The line's text; null if there is nothing on it.
    @Nullable
    String text() throws Refused {
        if (tooLong) throw new Refused("is longer than " + longest + " bytes");
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer.toByteArray()))
                    .toString();
            if (number == 1 && !text.isEmpty() && text.charAt(0) == BOM) text = text.substring(1);
            return text.isBlank() ? null : text.strip();
        } catch (CharacterCodingException e) {
            throw new Refused("is not UTF-8");
        }
    }
}
