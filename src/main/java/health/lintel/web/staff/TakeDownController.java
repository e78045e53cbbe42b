package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.renewals.Asked;
import health.lintel.renewals.Renewals;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Taking down what a pharmacy asks by phone or fax: it goes into the same review (clause `refill.decision`).
@Controller
class TakeDownController {
    private static final Set<StaffRole> WHO =
            Set.of(StaffRole.FRONT_DESK, StaffRole.CLINICAL_SUPPORT, StaffRole.PROVIDER);
    private static final int LONGEST = 105;

    private final Items items;
    private final People people;
    private final Renewals renewals;

    TakeDownController(Items items, People people, Renewals renewals) {
        this.items = items;
        this.people = people;
        this.renewals = renewals;
    }

    static boolean mayTakeDown(SignedIn person) {
        return person.role() != null && WHO.contains(person.role());
    }

    @GetMapping("/patients/{patient}/renewals")
    Answer show(SignedIn person, @PathVariable UUID patient) {
        return page(items.chart(person, patient), new TakeDownPage.Typed("PHONE", "", "", "", "", ""), Problems.none());
    }

    @PostMapping("/patients/{patient}/renewals")
    Answer create(
            SignedIn person,
            @PathVariable UUID patient,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String pharmacy,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String medicine,
            @RequestParam(defaultValue = "") String quantity) {
        ChartAccess chart = items.chart(person, patient);
        var typed = new TakeDownPage.Typed(source, pharmacy, phone, number, medicine, quantity);
        Problems problems = Problems.none();
        if (!source.equals("PHONE") && !source.equals("FAX")) problems.add("source", "renewals.problem.source");
        if (pharmacy.isBlank()) problems.add("pharmacy", "renewals.problem.pharmacy");
        if (medicine.isBlank() || medicine.length() > LONGEST) problems.add("medicine", "renewals.problem.medicine");
        if (!quantity.isBlank() && !quantity.matches("\\d{1,5}")) problems.add("quantity", "renewals.problem.quantity");
        if (problems.any()) return page(chart, typed, problems);
        renewals.takeDown(chart, asked(people.patient(chart), typed));
        return Redirect.to("/patients/" + patient).saying("renewals.said.taken");
    }

    private static Asked asked(Patient patient, TakeDownPage.Typed typed) {
        return new Asked(
                Asked.Source.valueOf(typed.source()),
                "staff",
                null,
                null,
                cut(typed.pharmacy(), 70),
                orNull(cut(typed.phone(), 25)),
                orNull(cut(typed.number(), 35)),
                patient.person().given(),
                patient.person().family(),
                patient.person().birthDate(),
                null,
                typed.medicine().strip(),
                typed.quantity().isBlank() ? null : new BigDecimal(typed.quantity()),
                null,
                null,
                null,
                null,
                null);
    }

    private static String cut(String text, int most) {
        String plain = text.strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private TakeDownPage page(ChartAccess chart, TakeDownPage.Typed typed, Problems problems) {
        return new TakeDownPage(people.patient(chart), typed, problems);
    }
}
