package health.lintel.coverage;

import health.lintel.coverage.PhotoRefused.Why;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Looks at the bytes of a photo before anything tries to draw it. The name and the type that came with a file are
/// not asked: both are the sender's to choose.
final class PhotoBytes {
    private static final int MOST_SCANS = 100;
    private static final int ORIENTATION = 0x0112;
    /// Marks of files that run or open as something else, with which photos are glued together.
    private static final List<String> OTHER_THINGS =
            List.of("%pdf-", "<script", "<html", "<svg", "<?php", "<!doctype", "<!entity");
    private static final String EXE = "this program cannot be run in dos mode";

    private PhotoBytes() {}

    /// "jpeg" or "png".
    static String format(byte[] file) throws PhotoRefused {
        boolean isJpeg = starts(file, 0xFF, 0xD8, 0xFF);
        boolean isPng = starts(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
        if (!isJpeg && !isPng) throw new PhotoRefused(Why.NO_PHOTO);
        String text = new String(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean isArchive = text.contains("pk\u0003\u0004") && text.contains("pk\u0005\u0006");
        if (isArchive || text.contains(EXE) || OTHER_THINGS.stream().anyMatch(text::contains)) {
            throw new PhotoRefused(Why.TWO_THINGS_AT_ONCE);
        }
        // A picture of ten thousand layers keeps a server busy for minutes.
        if (isJpeg && scans(file) > MOST_SCANS) {
            throw new PhotoRefused(Why.TOO_MANY_PIXELS);
        }
        return isJpeg ? "jpeg" : "png";
    }

    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 1; i < file.length; i++) if (file[i - 1] == (byte) 0xFF && file[i] == (byte) 0xDA) scans++;
        return scans;
    }

    /// How the camera was held, 1 to 8, from the EXIF block of a JPEG; 1 if it does not say.
    static int orientation(byte[] file) {
        try {
            if (!starts(file, 0xFF, 0xD8)) return 1;
            ByteBuffer bytes = ByteBuffer.wrap(file);
            int at = 2;
            while ((bytes.get(at) & 0xFF) == 0xFF && (bytes.get(at + 1) & 0xFF) != 0xDA) {
                int length = bytes.getShort(at + 2) & 0xFFFF;
                boolean isExif = (bytes.get(at + 1) & 0xFF) == 0xE1 && bytes.getInt(at + 4) == 0x45786966;
                if (isExif) return inside(bytes.slice(at + 10, length - 8));
                at += 2 + length;
            }
            return 1;
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
    }

    private static int inside(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((exif.getShort(entry) & 0xFFFF) != ORIENTATION) continue;
            int said = exif.getShort(entry + 8);
            return said >= 1 && said <= 8 ? said : 1;
        }
        return 1;
    }

    private static boolean starts(byte[] file, int... with) {
        if (file.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((file[i] & 0xFF) != with[i]) return false;
        return true;
    }
}
