package health.lintel.fhir;

import health.lintel.storage.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The files of a folder that an import reads, in the order of their names.
final class Sources {
    private final List<Source> files;

    private Sources(List<Source> files) {
        this.files = files;
    }

    /// What a file is by its name.
    enum Form {
        NDJSON,
        BUNDLE
    }

    /// One file.
    record Source(Path path, Form form, long bytes, long changed) {
        String name() {
            return path.getFileName().toString();
        }

        /// The resource type that a bulk export's file name promises; empty if it promises none.
        String promisedType() {
            String first = name().split("[.\\-_]", 2)[0];
            return form == Form.NDJSON && ResourceTypes.isKnown(first) ? first : "";
        }

        InputStream open() throws IOException {
            InputStream file = Files.newInputStream(path);
            try {
                return name().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
            } catch (IOException e) {
                file.close();
                throw e;
            }
        }
    }

    /// @throws IOException if the folder cannot be listed
    static Sources in(Path folder) throws IOException {
        List<Source> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                Form form = form(path.getFileName().toString());
                if (form == null) continue;
                var about = Files.readAttributes(path, BasicFileAttributes.class);
                files.add(new Source(
                        path, form, about.size(), about.lastModifiedTime().toMillis()));
            }
        }
        return new Sources(files);
    }

    List<Source> files() {
        return files;
    }

    long bytes() {
        return files.stream().mapToLong(Source::bytes).sum();
    }

    /// Changes when a file or an option does.
    byte[] fingerprint(ImportOptions options) {
        StringBuilder all = new StringBuilder(options.fingerprint());
        for (Source file : files) {
            all.append('\n').append(file.path().toAbsolutePath()).append('|').append(file.bytes());
            all.append('|').append(file.changed());
        }
        return Fingerprint.of(all.toString());
    }

    private static @org.jspecify.annotations.Nullable Form form(String name) {
        if (name.endsWith(".ndjson") || name.endsWith(".ndjson.gz")) return Form.NDJSON;
        if (name.endsWith(".json") || name.endsWith(".json.gz")) return Form.BUNDLE;
        return null;
    }
}
