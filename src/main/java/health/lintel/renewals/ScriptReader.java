package health.lintel.renewals;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads SCRIPT-shaped XML: lenient in where a value stands, strict in what may stand in a document at all. It never
/// throws at what somebody sends.
final class ScriptReader {
    static final int MOST_BYTES = 64 * 1024;
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final Set<String> OTHERS = Set.of(
            "NewRx",
            "RxRenewalResponse",
            "RxChangeRequest",
            "RxChangeResponse",
            "CancelRx",
            "CancelRxResponse",
            "RxFill",
            "Status",
            "Error",
            "Verify",
            "RefillRequest",
            "RefillResponse");

    private ScriptReader() {}

    /// What a message turned out to be.
    sealed interface Read {
        record Request(Asked asked) implements Read {}

        /// @param why   in words that hold nothing of the message
        record Refused(@Nullable String messageId, String why) implements Read {}
    }

    static Read read(byte[] message, String sender) {
        if (message.length > MOST_BYTES) return new Read.Refused(null, "longer than 64 KB");
        XmlTree root;
        try {
            root = XmlTree.read(new ByteArrayInputStream(message));
        } catch (XmlTree.NotRead e) {
            return new Read.Refused(null, e.getMessage() == null ? "not XML" : e.getMessage());
        }
        String id = root.text("Header", "MessageID");
        if (!root.name().equals("Message")) return new Read.Refused(id, "the first element is not Message");
        if (id == null) return new Read.Refused(null, "no MessageID");
        XmlTree body = root.find("Body");
        XmlTree request = body == null ? null : body.find("RxRenewalRequest");
        if (request == null) return new Read.Refused(id, other(body));
        return request(root, request, id, sender);
    }

    private static String other(@Nullable XmlTree body) {
        if (body == null || body.children().isEmpty()) return "no transaction in Body";
        String name = body.children().getFirst().name();
        return OTHERS.contains(name) ? "the transaction is " + name + ", not RxRenewalRequest" : "unknown transaction";
    }

    private static Read request(XmlTree root, XmlTree request, String id, String sender) {
        XmlTree medicine = request.find("MedicationDispensed");
        if (medicine == null) medicine = request.find("MedicationPrescribed");
        String name = medicine == null ? null : medicine.text("DrugDescription");
        if (medicine == null || name == null) return new Read.Refused(id, "no DrugDescription");
        String family = request.text("Patient", "LastName");
        if (family == null) return new Read.Refused(id, "no LastName of the patient");
        String pharmacy = request.text("Pharmacy", "BusinessName");
        String npi = request.text("Pharmacy", "NPI");
        String key = request.text("Pharmacy", "NCPDPID");
        return new Read.Request(new Asked(
                Asked.Source.ELECTRONIC,
                sender,
                cut(id, 80),
                cutOrNull(key == null ? npi : key, 35),
                cut(pharmacy == null ? "A pharmacy without a name" : pharmacy, 70),
                cutOrNull(request.text("Pharmacy", "Number"), 25),
                cutOrNull(root.text("Header", "RxReferenceNumber"), 35),
                cutOrNull(request.text("Patient", "FirstName"), 70),
                cut(family, 70),
                day(request.text("Patient", "DateOfBirth", "Date")),
                cutOrNull(prescriber(request), 140),
                cut(name, 105),
                number(medicine.text("Quantity", "Value")),
                count(medicine.text("DaysSupply"), 365),
                count(request.text("PharmacyRequestedRefills"), 99),
                cutOrNull(medicine.text("SigText"), 1_000),
                day(medicine.text("LastFillDate", "Date")),
                cutOrNull(medicine.text("Note"), 210)));
    }

    private static @Nullable String prescriber(XmlTree request) {
        String family = request.text("Prescriber", "LastName");
        String given = request.text("Prescriber", "FirstName");
        return family == null ? null : given == null ? family : given + " " + family;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.length() < 10) return null;
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null || text.length() > 12 || !text.matches("\\d+(\\.\\d+)?")) return null;
        BigDecimal number = new BigDecimal(text);
        return number.signum() > 0 && number.compareTo(MOST) <= 0 ? number : null;
    }

    private static @Nullable Integer count(@Nullable String text, int most) {
        if (text == null || !text.matches("\\d{1,4}")) return null;
        int count = Integer.parseInt(text);
        return count <= most ? count : null;
    }

    private static @Nullable String cutOrNull(@Nullable String text, int most) {
        return text == null ? null : cut(text, most);
    }

    private static String cut(String text, int most) {
        String plain = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }
}
