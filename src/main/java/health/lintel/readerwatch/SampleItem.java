package health.lintel.readerwatch;

import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.ReceiptId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A message of the sample.
///
/// @param week   the Monday of the week in which it was sent
/// @param place  in the list, drawn by lot
/// @param answer null until somebody said something
public record SampleItem(
        MessageId message,
        PatientId patient,
        ReceiptId receipt,
        LocalDate week,
        Why why,
        int place,
        @Nullable Answer answer) {}
