package health.lintel.renewals;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes what goes back, SCRIPT-shaped.
final class ScriptWriter {
    private static final int LONGEST_NOTE = 70;

    private ScriptWriter() {}

    static String status(String relatesTo) {
        return message(relatesTo, "<Status><Code>010</Code></Status>");
    }

    static String error(@Nullable String relatesTo, String why) {
        return message(
                relatesTo,
                "<Error><Code>900</Code><DescriptionCode>1000</DescriptionCode><Description>" + escaped(why)
                        + "</Description></Error>");
    }

    /// The answer to a request; empty while it is open, or if it was not asked by message.
    static Optional<String> response(Renewal renewal) {
        Asked asked = renewal.asked();
        String id = asked.messageId();
        if (id == null) return Optional.empty();
        if (renewal.status() == RenewalStatus.TURNED_BACK)
            return Optional.of(message(id, response(asked, denied("AA", "We do not know this patient."), null)));
        Answer answer = renewal.answer();
        if (answer == null) return Optional.empty();
        Answer.Denial denial = answer.denial();
        String choice = denial != null
                ? denied(denial.code(), answer.words())
                : element(answer.kind().element(), optional("Note", cut(answer.words())));
        return Optional.of(message(id, response(asked, choice, answer)));
    }

    private static String denied(String code, String words) {
        return element("Denied", element("ReasonCode", code) + optional("DenialReason", cut(words)));
    }

    private static String response(Asked asked, String choice, @Nullable Answer answer) {
        return element(
                "RxRenewalResponse",
                element("Response", choice)
                        + element(
                                "Patient",
                                element(
                                        "HumanPatient",
                                        element(
                                                        "Name",
                                                        optional("LastName", asked.family())
                                                                + optional("FirstName", asked.given()))
                                                + (asked.born() == null
                                                        ? ""
                                                        : element(
                                                                "DateOfBirth",
                                                                element(
                                                                        "Date",
                                                                        asked.born()
                                                                                .toString())))))
                        + element("Pharmacy", element("BusinessName", escaped(asked.pharmacyName())))
                        + element("MedicationResponse", medicine(asked, answer)));
    }

    private static String medicine(Asked asked, @Nullable Answer answer) {
        Answer given = answer != null && answer.kind().isYes() ? answer : null;
        String name = given == null ? asked.medicine() : Objects.requireNonNullElse(given.medicine(), asked.medicine());
        BigDecimal quantity = given == null || given.quantity() == null ? asked.quantity() : given.quantity();
        Integer refills = given == null ? Integer.valueOf(0) : given.refills();
        String directions = given == null || given.directions() == null ? asked.directions() : given.directions();
        return element("DrugDescription", escaped(name))
                + (quantity == null ? "" : element("Quantity", element("Value", quantity.toPlainString())))
                + (refills == null ? "" : element("NumberOfRefills", refills.toString()))
                + (directions == null ? "" : element("Sig", element("SigText", escaped(directions))));
    }

    private static String message(@Nullable String relatesTo, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message><Header>"
                + optional("RelatesToMessageID", relatesTo) + "</Header><Body>" + body + "</Body></Message>\n";
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE - 1) + "…";
    }

    private static String optional(String name, @Nullable String text) {
        return text == null || text.isBlank() ? "" : element(name, escaped(text));
    }

    private static String element(String name, String inside) {
        return "<" + name + ">" + inside + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
