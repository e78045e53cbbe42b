package health.lintel.web.staff;

import health.lintel.accounts.DemoCodes;
import health.lintel.accounts.SignedIn;
import health.lintel.medications.Medications;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.renewals.Asked;
import health.lintel.renewals.Renewal;
import health.lintel.renewals.RenewalStatus;
import health.lintel.renewals.Renewals;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the page of one request together, also when an act on it was refused.
@Component
class RenewalScreen {
    private final Renewals renewals;
    private final RenewalFacts facts;
    private final Items items;
    private final People people;
    private final Medications medications;
    private final ObjectProvider<DemoCodes> demo;

    RenewalScreen(
            Renewals renewals,
            RenewalFacts facts,
            Items items,
            People people,
            Medications medications,
            ObjectProvider<DemoCodes> demo) {
        this.renewals = renewals;
        this.facts = facts;
        this.items = items;
        this.people = people;
        this.medications = medications;
        this.demo = demo;
    }

    Renewal found(SignedIn person, UUID id) {
        return renewals.find(person.person(), id).orElseThrow(Items::notFound);
    }

    RenewalPage show(SignedIn person, UUID id) {
        return page(person, id, null, Problems.none(), 200);
    }

    RenewalPage page(SignedIn person, UUID id, RenewalPage.@Nullable Typed typed, Problems problems, int status) {
        Renewal renewal = found(person, id);
        RenewalPage.Chart chart = renewal.patient() == null || renewal.prescription() == null
                ? null
                : facts.of(person, items.chart(person, renewal.patient().value()), renewal);
        boolean isProvider = person.role() == StaffRole.PROVIDER;
        var may = new RenewalPage.May(
                renewal.status() == RenewalStatus.DOUBTFUL,
                renewal.status() == RenewalStatus.RECEIVED,
                isProvider && renewal.status().isOpen() && chart != null);
        return new RenewalPage(
                renewal,
                chart,
                may.match() ? candidates(renewal) : List.of(),
                may,
                typed == null ? first(renewal) : typed,
                may.decide() ? told(person) : null,
                problems,
                status);
    }

    private @Nullable String told(SignedIn person) {
        DemoCodes codes = demo.getIfAvailable();
        return codes == null ? null : codes.currentCode(person.person()).orElse(null);
    }

    private static RenewalPage.Typed first(Renewal renewal) {
        Asked asked = renewal.asked();
        return new RenewalPage.Typed(
                "",
                asked.medicine(),
                number(asked.quantity()),
                asked.refills() == null ? "0" : asked.refills().toString(),
                asked.directions() == null ? "" : asked.directions(),
                "",
                "",
                renewal.prepared());
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /// Who may be meant, each with each medicine they take: one choice says both.
    private List<Choice> candidates(Renewal renewal) {
        List<Patient> patients = renewal.patient() != null
                ? people.patient(renewal.patient()).stream().toList()
                : renewal.asked().family() == null
                        ? List.of()
                        : people.candidates(renewal.asked().family());
        return patients.stream()
                .limit(10)
                .flatMap(patient -> medications.listed(patient.id()).stream()
                        .filter(each -> each.isActive() && each.prescribedByUs())
                        .limit(20)
                        .map(each -> new Choice(
                                patient.id() + "/" + each.id(),
                                patient.name() + ": " + each.name(),
                                patient.person().birthDate() == null
                                        ? null
                                        : patient.person().birthDate().toString())))
                .toList();
    }
}
