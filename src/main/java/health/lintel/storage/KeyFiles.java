package health.lintel.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files of the keys as they lie in their folder, for a backup and for a restore.
public final class KeyFiles {
    private final Path folder;

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder.toAbsolutePath();
    }

    /// By file name.
    public Map<String, byte[]> read() {
        TreeMap<String, byte[]> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) return found;
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".key")).toList()) {
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new StorageFailed("The keys under " + folder() + " cannot be read", e);
        }
    }

    /// Is nothing there, or only what these would be?
    public boolean hasRoomFor(Map<String, byte[]> keys) {
        return read().entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), keys.get(each.getKey())));
    }

    /// @return the files that were not there before, to be taken back if what follows fails
    public List<Path> put(Map<String, byte[]> keys) {
        List<Path> made = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (var key : keys.entrySet()) {
                Path file = folder.resolve(key.getKey()).normalize();
                if (!folder.equals(file.getParent()) || Files.exists(file)) continue;
                OwnerOnly.create(file);
                made.add(file);
                Files.write(file, key.getValue());
            }
            return made;
        } catch (IOException e) {
            takeBack(made);
            throw new StorageFailed("The keys could not be written under " + folder(), e);
        }
    }

    public void takeBack(List<Path> made) {
        try {
            for (Path file : made) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageFailed("The keys under " + folder() + " could not be taken back", e);
        }
    }
}
