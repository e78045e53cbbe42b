package health.lintel.downloads;

import health.lintel.coverage.CoverageAsFhir;
import health.lintel.coverage.CoverageOfRecord;
import health.lintel.coverage.Insurance;
import health.lintel.people.ChartAccess;
import health.lintel.records.ChartCopy;
import health.lintel.records.ReceivedResource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The chart as one FHIR R4 bundle, written as it is read: a long chart never lies in memory as a whole.
@Component
class ChartBundle {
    /// So that references between the entries can be followed (FHIR R4, 2.36.4.1); nobody answers there.
    private static final String HERE = "https://records.invalid/fhir/";

    private final ChartCopy chart;
    private final Insurance insurance;

    ChartBundle(ChartCopy chart, Insurance insurance) {
        this.chart = chart;
        this.insurance = insurance;
    }

    void write(ChartAccess access, OutputStream out) throws IOException {
        Entries entries = new Entries(out);
        entries.write("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        chart.resources(access, entries);
        for (CoverageOfRecord held : insurance.current(access).values()) {
            if (held.fhirId() != null) continue;
            String body = CoverageAsFhir.write(access.patient(), held);
            entries.accept(new ReceivedResource("Coverage", held.id().toString(), body));
        }
        entries.write("]}");
    }

    private static final class Entries implements Consumer<ReceivedResource> {
        private final OutputStream out;
        private String before = "\n";

        Entries(OutputStream out) {
            this.out = out;
        }

        @Override
        public void accept(ReceivedResource each) {
            write(before + "{\"fullUrl\":\"" + HERE + each.type() + "/" + each.fhirId() + "\",\"resource\":"
                    + each.body() + "}");
            before = ",\n";
        }

        void write(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
