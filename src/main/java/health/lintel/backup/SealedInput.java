package health.lintel.backup;

import health.lintel.backup.Chunks.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// Opens chunk after chunk and gives out nothing that was not sealed as it stands there.
final class SealedInput extends InputStream {
    private final InputStream from;
    private final Chunks chunks;
    private byte[] ahead;
    private byte[] plain = new byte[0];
    private int read;
    private long number;
    private boolean ended;

    SealedInput(InputStream from, Lid lid) throws IOException {
        this.from = from;
        this.chunks = new Chunks(lid);
        this.ahead = from.readNBytes(Chunks.SEALED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        Objects.checkFromIndexSize(at, length, into.length);
        if (length == 0) return 0;
        while (read == plain.length) {
            if (ended) return -1;
            next();
        }
        int part = Math.min(length, plain.length - read);
        System.arraycopy(plain, read, into, at, part);
        read += part;
        return part;
    }

    private void next() throws IOException {
        byte[] sealed = ahead;
        ahead = sealed.length < Chunks.SEALED ? new byte[0] : from.readNBytes(Chunks.SEALED);
        ended = ahead.length == 0;
        byte[] opened = chunks.open(sealed, number, ended ? Place.LAST : Place.INSIDE);
        if (opened == null) throw broken(sealed);
        plain = opened;
        read = 0;
        number++;
    }

    private BackupFailed broken(byte[] sealed) {
        boolean isCutShort = ended && (sealed.length == 0 || chunks.open(sealed, number, Place.INSIDE) != null);
        if (isCutShort) {
            return new BackupFailed(
                    "This backup is cut short: its end is missing. Copy the file again. Nothing was" + " changed.");
        }
        return new BackupFailed("This backup was damaged, edited, put in another order or cut short, at about byte "
                + number * Chunks.SEALED + ". Take another copy. Nothing was changed.");
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
