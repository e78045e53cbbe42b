package health.lintel.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/// The keys of sealed values: one file a key (`1.key`, `2.key`, ...: 64 hexadecimal digits). The highest number
/// seals, all of them open; a lost file loses what it sealed.
final class Keys {
    private final TreeMap<Integer, SecretKeySpec> byId;

    private Keys(TreeMap<Integer, SecretKeySpec> byId) {
        this.byId = byId;
    }

    static Keys load(Path folder) {
        try {
            Files.createDirectories(folder);
            TreeMap<Integer, SecretKeySpec> keys = new TreeMap<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".key")).toList()) keys.putAll(read(file));
            }
            if (keys.isEmpty()) keys.putAll(read(make(folder)));
            return new Keys(keys);
        } catch (IOException e) {
            throw new StorageFailed("The keys under " + folder.toAbsolutePath() + " cannot be read", e);
        }
    }

    int current() {
        return byId.lastKey();
    }

    SecretKeySpec key(int id) {
        SecretKeySpec key = byId.get(id);
        if (key == null) throw new StorageFailed("The key " + id + " is missing: put " + id + ".key back");
        return key;
    }

    private static Map<Integer, SecretKeySpec> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] bytes;
        int id;
        try {
            id = Integer.parseInt(name.substring(0, name.length() - ".key".length()));
            bytes = HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new StorageFailed("Not a key file: " + file, e);
        }
        if (bytes.length != 32) throw new StorageFailed("A key has 64 hexadecimal digits; this file has not: " + file);
        return Map.of(id, new SecretKeySpec(bytes, "AES"));
    }

    private static Path make(Path folder) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Path file = Files.createFile(
                folder.resolve("1.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(secret));
    }
}
