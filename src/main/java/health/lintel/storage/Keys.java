package health.lintel.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
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
            Map<String, byte[]> files = new KeyFiles(folder).read();
            if (files.isEmpty()) files = make(folder);
            TreeMap<Integer, SecretKeySpec> keys = new TreeMap<>();
            for (var file : files.entrySet()) read(folder.resolve(file.getKey()), file.getValue(), keys);
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

    private static void read(Path file, byte[] content, Map<Integer, SecretKeySpec> into) {
        String name = file.getFileName().toString();
        byte[] bytes;
        int id;
        try {
            id = Integer.parseInt(name.substring(0, name.length() - ".key".length()));
            bytes = HexFormat.of().parseHex(new String(content, StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException e) {
            throw new StorageFailed("Not a key file: " + file, e);
        }
        if (bytes.length != 32) throw new StorageFailed("A key has 64 hexadecimal digits; this file has not: " + file);
        into.put(id, new SecretKeySpec(bytes, "AES"));
    }

    private static Map<String, byte[]> make(Path folder) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        byte[] written = HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII);
        Files.createDirectories(folder);
        Files.write(OwnerOnly.create(folder.resolve("1.key")), written);
        return Map.of("1.key", written);
    }
}
