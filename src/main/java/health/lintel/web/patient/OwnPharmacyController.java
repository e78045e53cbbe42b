package health.lintel.web.patient;

import health.lintel.medications.Medications;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "I use another pharmacy now": what we tell the patient to call is theirs from then on (clause `refill.pharmacy`).
@Controller
class OwnPharmacyController {
    private static final int LONGEST = 70;

    private final Medications medications;

    OwnPharmacyController(Medications medications) {
        this.medications = medications;
    }

    @GetMapping("/medicines/pharmacy")
    Answer show(ChartAccess access) {
        return new OwnPharmacyPage("", "", Problems.none());
    }

    @PostMapping("/medicines/pharmacy")
    Answer create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            ChartAccess access) {
        Problems problems = Problems.none();
        if (name.isBlank() || name.length() > LONGEST) problems.add("name", "medicines.shop.name.missing");
        if (!phone.isBlank() && !phone.matches("[0-9() .+-]{7,25}"))
            problems.add("phone", "medicines.shop.phone.wrong");
        if (problems.any()) return new OwnPharmacyPage(name, phone, problems);
        medications.changePharmacy(access, name.strip(), phone.isBlank() ? null : phone.strip());
        return Redirect.to("/medicines").saying("medicines.shop.noted");
    }
}
