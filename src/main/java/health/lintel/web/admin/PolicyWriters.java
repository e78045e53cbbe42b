package health.lintel.web.admin;

import health.lintel.accounts.Confirmations;
import health.lintel.accounts.DemoCodes;
import health.lintel.accounts.SignedIn;
import health.lintel.people.StaffRole;
import health.lintel.versions.Version;
import health.lintel.versions.Versions;
import health.lintel.web.ui.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What all pages on the policy's versions ask: which version, who may write, is it really you.
@Component
class PolicyWriters {
    private final Versions versions;
    private final Confirmations confirmations;
    private final ObjectProvider<DemoCodes> demo;

    PolicyWriters(Versions versions, Confirmations confirmations, ObjectProvider<DemoCodes> demo) {
        this.versions = versions;
        this.confirmations = confirmations;
        this.demo = demo;
    }

    /// A version by the number in an address; what is no number, or nobody's number, is not found.
    Version version(String number) {
        return find(number).orElseThrow(StaffPeople::notFound);
    }

    Optional<Version> find(String number) {
        return number.matches("[1-9]\\d{0,5}") ? versions.find(Integer.parseInt(number)) : Optional.empty();
    }

    static boolean mayWrite(SignedIn person) {
        return person.role() == StaffRole.MANAGER || person.role() == StaffRole.ADMINISTRATOR;
    }

    /// A fresh code of the app before the rules change for everybody. Asked last, since a code is taken once.
    boolean isThemselves(SignedIn person, String code, String act, Problems problems) {
        var confirmed = confirmations.confirm(person.person(), code, act);
        if (confirmed == Confirmations.Confirmed.YES) return true;
        problems.add(
                "code",
                confirmed == Confirmations.Confirmed.WRONG_CODE ? "versions.problem.code" : "versions.problem.tries");
        return false;
    }

    /// The code of the demo's staff, who have no phones.
    @Nullable
    String told(SignedIn person) {
        DemoCodes codes = demo.getIfAvailable();
        return codes == null ? null : codes.currentCode(person.person()).orElse(null);
    }
}
