package health.lintel.downloads;

import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.storage.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/// The one file: words to read first, the record on paper, a spreadsheet for each kind of thing, and the chart as FHIR.
@Component
class Archive {
    private static final String LANGUAGE = "en";

    private final ChartBundle bundle;
    private final RecordTables tables;
    private final Wording wording;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    Archive(
            ChartBundle bundle,
            RecordTables tables,
            Wording wording,
            People people,
            Transactions transactions,
            Clock clock) {
        this.bundle = bundle;
        this.tables = tables;
        this.wording = wording;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param step told each step as it begins
    byte[] of(ChartAccess access, IntConsumer step) {
        String name = people.patient(access).name();
        String language = people.person(access.actor()).map(Person::language).orElse(LANGUAGE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            step.accept(1);
            Copy copy = new Copy(language, name, clock.instant(), gathered(access, zip));
            step.accept(2);
            put(zip, "README.txt", wording.readme(copy).getBytes(StandardCharsets.UTF_8));
            put(zip, file(copy, "downloads.files.paper"), wording.pdf(copy));
            step.accept(Download.STEPS);
            for (Table table : copy.tables()) {
                put(zip, file(copy, "downloads.tables." + table.key() + ".file"), csv(copy, table));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// In one look at the database: bundle and tables tell the same moment.
    private List<Table> gathered(ChartAccess access, ZipOutputStream zip) {
        return transactions.snapshotForPatient(access.actor(), access.patient(), () -> {
            try {
                zip.putNextEntry(new ZipEntry("record-fhir.json"));
                bundle.write(access, zip);
                zip.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return tables.of(access);
        });
    }

    private byte[] csv(Copy copy, Table table) {
        Csv csv = new Csv();
        csv.line(table.columns().stream()
                .map(column -> wording.word(copy.language(), "downloads.columns." + column))
                .toList());
        for (List<Cell> row : table.rows()) {
            csv.line(row.stream()
                    .map(cell -> wording.cell(copy.language(), cell))
                    .toList());
        }
        return csv.bytes();
    }

    private String file(Copy copy, String key) {
        return wording.word(copy.language(), key);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
