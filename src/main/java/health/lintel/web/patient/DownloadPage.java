package health.lintel.web.patient;

import health.lintel.downloads.Download;
import health.lintel.web.ui.Page;
import org.jspecify.annotations.Nullable;

/// A copy of the record: to ask for, being made, there to fetch, or given up.
///
/// @param waiting  null if none is being made
/// @param finished null if none can be fetched and none was given up
/// @param waits    does the reader otherwise wait for our notes on results?
public record DownloadPage(
        @Nullable Download waiting, @Nullable Download finished, boolean waits) implements Page {
    @Override
    public String template() {
        return "patient/download";
    }
}
