package health.lintel.fhir;

import health.lintel.storage.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The first half of an import: files into staged lines, one transaction a file.
@Component
class Reading {
    private static final int BATCH = 250;
    private static final int BATCH_CHARACTERS = 4_000_000;

    private final Staging staging;
    private final Runs runs;
    private final Transactions transactions;

    Reading(Staging staging, Runs runs, Transactions transactions) {
        this.staging = staging;
        this.runs = runs;
        this.transactions = transactions;
    }

    /// Reads what an earlier attempt has not read yet.
    ///
    /// @return false if a file of many patients ends too early: then no chart is safe to take
    boolean readAll(UUID run, Sources sources, ImportOptions options, Progress progress) {
        Set<String> done = transactions.forSystem(() -> staging.stagedFiles(run));
        long bytes = 0;
        for (int place = 0; place < sources.files().size(); place++) {
            Sources.Source source = sources.files().get(place);
            progress.at(Progress.Stage.READING, bytes, sources.bytes());
            if (!done.contains(source.name()) && !read(run, place, source, options)) return false;
            bytes += source.bytes();
        }
        progress.at(Progress.Stage.READING, bytes, sources.bytes());
        return true;
    }

    private boolean read(UUID run, int place, Sources.Source source, ImportOptions options) {
        try {
            transactions.forSystem(() -> {
                Batch batch = new Batch(run, place, source);
                try {
                    if (source.form() == Sources.Form.NDJSON) lines(batch, options.longestLine());
                    else Bundles.read(source, batch::take);
                } catch (IOException e) {
                    throw new CutOff(
                            new RefusedLine(
                                    source.name(), batch.at(), "the file ends or breaks off here: fetch it again"),
                            source.form());
                } catch (Refused e) {
                    throw new CutOff(new RefusedLine(source.name(), 0, e.reason()), source.form());
                }
                batch.finish();
                return run;
            });
            return true;
        } catch (CutOff cutOff) {
            transactions.forSystem(() -> {
                runs.refuse(run, List.of(cutOff.line));
                if (cutOff.form == Sources.Form.BUNDLE) staging.noteFile(run, source.name(), 0);
                return run;
            });
            // A bundle is whole patients: the others are not harmed by its loss.
            return cutOff.form == Sources.Form.BUNDLE;
        }
    }

    private static void lines(Batch batch, int longest) throws IOException {
        try (InputStream in = batch.source.open()) {
            Lines lines = new Lines(in, longest);
            while (lines.next()) {
                batch.number = lines.number();
                try {
                    String text = lines.text();
                    if (text != null) batch.add(lines.number(), Json.object(text), text);
                } catch (Refused e) {
                    batch.refuse(lines.number(), e);
                }
            }
        }
    }

    /// Undoes what was read of a file.
    private static final class CutOff extends RuntimeException {
        private final transient RefusedLine line;
        private final Sources.Form form;

        CutOff(RefusedLine line, Sources.Form form) {
            super(line.reason());
            this.line = line;
            this.form = form;
        }
    }

    /// Lines of one file, written some at a time.
    private final class Batch {
        private final UUID run;
        private final int place;
        private final Sources.Source source;
        private final List<StagedLine> lines = new ArrayList<>();
        private final List<RefusedLine> refused = new ArrayList<>();
        private long number;
        private long characters;
        private long taken;

        Batch(UUID run, int place, Sources.Source source) {
            this.run = run;
            this.place = place;
            this.source = source;
        }

        long at() {
            return number + 1;
        }

        void take(long entry, tools.jackson.databind.node.ObjectNode resource) {
            number = entry;
            try {
                add(entry, resource, Json.text(resource));
            } catch (Refused e) {
                refuse(entry, e);
            }
        }

        void add(long line, tools.jackson.databind.node.ObjectNode resource, String text) throws Refused {
            lines.add(StagedLine.of(place, source.name(), line, source.promisedType(), resource, text));
            characters += text.length();
            taken++;
            if (lines.size() >= BATCH || characters > BATCH_CHARACTERS) flush();
        }

        void refuse(long line, Refused why) {
            refused.add(new RefusedLine(source.name(), line, why.reason()));
            if (refused.size() >= BATCH) flush();
        }

        void finish() {
            flush();
            staging.noteFile(run, source.name(), taken);
        }

        private void flush() {
            if (!lines.isEmpty()) staging.add(run, lines);
            if (!refused.isEmpty()) runs.refuse(run, refused);
            lines.clear();
            refused.clear();
            characters = 0;
        }
    }
}
