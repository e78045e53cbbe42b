package health.lintel.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// Unpacks the one archive that we ship: plain ustar with files, folders and symbolic links.
final class Tar {
    private static final int BLOCK = 512;

    private Tar() {}

    static void unpack(InputStream archive, Path into) throws IOException {
        byte[] header = new byte[BLOCK];
        while (archive.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            long size = octal(header, 124, 12);
            Path target = into.resolve(name(header)).normalize();
            if (!target.startsWith(into)) throw new IOException("The archive leaves its folder: " + target);
            switch (header[156]) {
                case '5' -> Files.createDirectories(target);
                case '2' -> link(target, text(header, 157, 100));
                default -> file(archive, target, size, octal(header, 100, 8));
            }
        }
    }

    private static void file(InputStream archive, Path target, long size, long mode) throws IOException {
        Files.createDirectories(target.getParent());
        try (var out = Files.newOutputStream(target)) {
            long left = size;
            byte[] buffer = new byte[64 * 1024];
            while (left > 0) {
                int read = archive.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) throw new EOFException("The archive ends in the middle of " + target);
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        archive.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if ((mode & 0100) != 0) Files.setPosixFilePermissions(target, executable());
    }

    private static Set<PosixFilePermission> executable() {
        Set<PosixFilePermission> permissions = EnumSet.allOf(PosixFilePermission.class);
        permissions.remove(PosixFilePermission.GROUP_WRITE);
        permissions.remove(PosixFilePermission.OTHERS_WRITE);
        return permissions;
    }

    private static void link(Path target, String to) throws IOException {
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        Files.createSymbolicLink(target, Path.of(to));
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) end++;
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
