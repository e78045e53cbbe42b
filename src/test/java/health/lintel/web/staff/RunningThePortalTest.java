package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.SignInAnswer;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.Visitor;
import health.lintel.people.StaffRole;
import health.lintel.practice.OnCallRoster;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.workqueue.Absence;
import health.lintel.workqueue.Coverage;
import health.lintel.workqueue.Destination;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Pools;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunningThePortalTest extends StaffPeople {
    @Autowired
    OnCallRoster roster;

    @Autowired
    Coverage coverage;

    @Autowired
    Pools pools;

    @Autowired
    SignIns signIns;

    @Test
    void a_shift_from_friday_evening_to_saturday_morning_is_on_the_roster() {
        Desk mo = desk("Mo", StaffRole.MANAGER);
        Cast.Actor lee = cast.staff("Lee", "Test", StaffRole.PROVIDER);

        assertThat(shift(mo, lee.id().toString(), "27", "17:00", "28", "08:00").status())
                .isEqualTo(303);

        assertThat(roster.from(clock.instant()))
                .filteredOn(shift -> shift.person().equals(lee.id()))
                .singleElement()
                .satisfies(shift -> assertThat(shift.begins()).isEqualTo("2026-11-27T22:00:00Z"));
    }

    @Test
    void a_shift_that_ends_before_it_begins_or_of_nobody_is_refused() {
        Desk mo = desk("Mo", StaffRole.MANAGER);
        Cast.Actor lee = cast.staff("Lee", "Test", StaffRole.PROVIDER);
        Cast.Actor lou = cast.staff("Lou", "Test", StaffRole.FRONT_DESK);

        assertThat(shift(mo, lee.id().toString(), "28", "17:00", "27", "08:00").html())
                .contains("The end must come after the beginning.");
        assertThat(shift(mo, "nobody", "27", "17:00", "28", "08:00").status()).isEqualTo(422);
        assertThat(shift(mo, lou.id().toString(), "27", "17:00", "28", "08:00").status())
                .isEqualTo(422);

        assertThat(roster.from(clock.instant()))
                .noneMatch(shift -> shift.person().equals(lee.id()));
    }

    @Test
    void who_leaves_is_signed_out_and_nobody_records_their_own_leaving() {
        Desk mo = desk("Mo", StaffRole.MANAGER);
        Cast.Actor lou = cast.staff("Lou", "Test", StaffRole.FRONT_DESK);
        String at = "/admin/people/" + lou.id();
        assertThat(mo.browser().post(at + "/departure").status()).isEqualTo(422);
        assertThat(mo.browser()
                        .post("/admin/people/" + mo.who().id() + "/departure", "why", "x")
                        .status())
                .isEqualTo(422);

        assertThat(mo.browser().post(at + "/departure", "why", "moved away").status())
                .isEqualTo(303);

        assertThat(signIns.begin(lou.name(), Cast.PASSPHRASE, new Visitor("203.0.113.9", "test")))
                .isInstanceOf(SignInAnswer.Closed.class);
        assertThat(mo.browser().get(at).status()).isEqualTo(404);
    }

    @Test
    void somebody_away_has_a_colleague_who_stands_in_and_comes_back() {
        Desk mo = desk("Mo", StaffRole.MANAGER);
        Cast.Actor ana = cast.staff("Ana", "Test", StaffRole.CLINICAL_SUPPORT);
        Cast.Actor ben = cast.staff("Ben", "Test", StaffRole.CLINICAL_SUPPORT);
        String at = "/admin/people/" + ana.id();
        assertThat(away(mo, at, "24", "23", ben.id().toString()).status()).isEqualTo(422);
        assertThat(away(mo, at, "24", "25", ana.id().toString()).status()).isEqualTo(422);

        assertThat(away(mo, at, "23", "25", ben.id().toString()).status()).isEqualTo(303);
        assertThat(absences(ana)).singleElement().satisfies(absence -> {
            assertThat(absence.cover()).isEqualTo(Destination.person(ben.id()));
            assertThat(absence.until()).isEqualTo("2026-11-26T05:00:00Z");
        });

        mo.browser().post(at + "/back");
        assertThat(absences(ana)).isEmpty();
    }

    @Test
    void a_code_is_shown_once() {
        Desk mo = desk("Mo", StaffRole.MANAGER);
        Cast.Actor lou = cast.staff("Lou", "Test", StaffRole.FRONT_DESK);
        String at = "/admin/people/" + lou.id();
        assertThat(mo.browser().post(at + "/code").html()).contains("It is shown only now.");
        assertThat(mo.browser().get(at).html()).doesNotContain("It is shown only now.");
    }

    @Test
    void a_lead_is_appointed_and_members_come_and_go() {
        Desk mo = desk("Mo", StaffRole.MANAGER);
        Cast.Actor lou = cast.staff("Lou", "Test", StaffRole.FRONT_DESK);
        String at = "/admin/pools/billing";
        mo.browser().post(at + "/members", "who", lou.id().toString());
        mo.browser().post(at + "/members", "who", lou.id().toString());
        mo.browser().post(at + "/lead", "who", lou.id().toString());

        assertThat(pools.leadOf(PoolKey.BILLING)).contains(lou.id());
        assertThat(pools.membersOf(PoolKey.BILLING)).containsOnlyOnce(lou.id());
        assertThat(mo.browser().get("/admin/pools").html()).contains("Answers for it now: Lou Test");

        mo.browser().post(at + "/members/" + lou.id() + "/end");
        assertThat(pools.membersOf(PoolKey.BILLING)).doesNotContain(lou.id());
        assertThat(mo.browser()
                        .post("/admin/pools/no-such/lead", "who", lou.id().toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void only_those_who_run_the_portal_find_its_pages() {
        for (String path : List.of("/admin/mail", "/admin/people", "/admin/pools", "/admin/on-call")) {
            for (StaffRole role : List.of(StaffRole.FRONT_DESK, StaffRole.CLINICAL_SUPPORT, StaffRole.PROVIDER)) {
                assertThat(desk("Lou", role).browser().get(path).status())
                        .as(path + role)
                        .isEqualTo(404);
            }
            assertThat(desk("Ada", StaffRole.ADMINISTRATOR).browser().get(path).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private FormBrowser.Page shift(Desk by, String who, String from, String fromTime, String until, String untilTime) {
        List<String> form = new ArrayList<>(List.of("who", who, "phone", "555-555-0198"));
        form.addAll(List.of("from-month", "11", "from-day", from, "from-year", "2026", "from-time", fromTime));
        form.addAll(List.of("until-month", "11", "until-day", until, "until-year", "2026", "until-time", untilTime));
        return by.browser().post("/admin/on-call", form.toArray(String[]::new));
    }

    private FormBrowser.Page away(Desk by, String at, String from, String until, String cover) {
        List<String> form = new ArrayList<>(List.of("cover", cover));
        form.addAll(List.of("from-month", "11", "from-day", from, "from-year", "2026"));
        form.addAll(List.of("until-month", "11", "until-day", until, "until-year", "2026"));
        return by.browser().post(at + "/absences", form.toArray(String[]::new));
    }

    private List<Absence> absences(Cast.Actor actor) {
        return coverage.absences().stream()
                .filter(absence -> absence.person().equals(actor.id()))
                .toList();
    }
}
