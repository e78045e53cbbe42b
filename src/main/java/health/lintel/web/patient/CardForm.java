package health.lintel.web.patient;

import health.lintel.coverage.Card;
import health.lintel.coverage.Card.Place;
import health.lintel.coverage.Card.Relationship;
import health.lintel.datatypes.Ids;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Problems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An insurance card as it was typed.
public record CardForm(Map<String, String> typed) {
    static final List<String> DATES = List.of("subscriberBorn", "validFrom", "validTo");
    private static final int LONGEST = 80;
    private static final List<String> TEXTS = List.of(
            "payer", "payerId", "plan", "memberId", "group", "subscriber", "rxBin", "rxPcn", "rxGroup", "phone");

    public CardForm {
        typed = Map.copyOf(typed);
    }

    static CardForm of(Map<String, List<String>> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (!values.isEmpty() && !name.startsWith("_"))
                typed.put(name, values.getFirst().strip());
        });
        return new CardForm(typed);
    }

    static CardForm empty(String place) {
        return new CardForm(Map.of("once", Ids.next().toString(), "place", place, "relationship", "SELF"));
    }

    public String of(String name) {
        return typed.getOrDefault(name, "");
    }

    public DateParts date(String name) {
        return new DateParts(of(name + "-month"), of(name + "-day"), of(name + "-year"));
    }

    /// Null if nothing that there is was chosen.
    @Nullable
    Place place() {
        return Arrays.stream(Place.values())
                .filter(each -> each.name().equals(of("place")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Relationship relationship() {
        return Arrays.stream(Relationship.values())
                .filter(each -> each.name().equals(of("relationship")))
                .findFirst()
                .orElse(null);
    }

    Problems problems() {
        Problems problems = Problems.none();
        if (place() == null) problems.add("place", "insurance.problem.place");
        if (of("payer").isEmpty()) problems.add("payer", "insurance.problem.payer");
        if (of("memberId").isEmpty()) problems.add("memberId", "insurance.problem.memberId");
        if (relationship() == null) problems.add("relationship", "insurance.problem.relationship");
        if (relationship() != Relationship.SELF && of("subscriber").isEmpty()) {
            problems.add("subscriber", "insurance.problem.subscriber");
        }
        for (String name : TEXTS) {
            if (of(name).length() > LONGEST) problems.add(name, "insurance.problem.long", "most", LONGEST);
        }
        for (String name : DATES) {
            if (isTyped(name) && date(name).date().isEmpty()) problems.add(name, "insurance.problem.date");
        }
        LocalDate from = day("validFrom");
        LocalDate to = day("validTo");
        if (from != null && to != null && to.isBefore(from)) problems.add("validTo", "insurance.problem.dates");
        return problems;
    }

    /// The card, if there are no problems.
    Card card() {
        Relationship relationship = relationship();
        return new Card(
                of("payer"),
                of("payerId"),
                of("plan"),
                of("memberId"),
                of("group"),
                relationship == null ? Relationship.SELF : relationship,
                of("subscriber"),
                day("subscriberBorn"),
                of("rxBin"),
                of("rxPcn"),
                of("rxGroup"),
                of("phone"),
                day("validFrom"),
                day("validTo"));
    }

    private boolean isTyped(String name) {
        DateParts date = date(name);
        return !(date.month() + date.day() + date.year()).isBlank();
    }

    private @Nullable LocalDate day(String name) {
        return date(name).date().orElse(null);
    }
}
