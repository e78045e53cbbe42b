package health.lintel.backup;

import health.lintel.backup.Chunks.Place;
import java.io.IOException;
import java.io.OutputStream;

/// Seals what is written, chunk by chunk. Only [#close] writes the last chunk: a stream that was left is no backup.
final class SealedOutput extends OutputStream {
    private final OutputStream to;
    private final Chunks chunks;
    private final byte[] plain = new byte[Chunks.PLAIN];
    private int filled;
    private long number;

    SealedOutput(OutputStream to, Lid lid) {
        this.to = to;
        this.chunks = new Chunks(lid);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == plain.length) emit(Place.INSIDE);
            int part = Math.min(length - done, plain.length - filled);
            System.arraycopy(bytes, from + done, plain, filled, part);
            filled += part;
            done += part;
        }
    }

    private void emit(Place place) throws IOException {
        to.write(chunks.seal(plain, filled, number++, place));
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        emit(Place.LAST);
        to.close();
    }
}
