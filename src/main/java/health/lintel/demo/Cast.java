package health.lintel.demo;

import health.lintel.people.StaffRole;
import java.util.List;
import java.util.stream.Stream;

/// The people of the demo and their stories (docs/demo.md tells them at length).
final class Cast {
    /// Of everybody: it is a demo.
    static final String PASSPHRASE = "a lantern by the door";

    static final CastMember MARIA = added(
            "maria.santos",
            "Maria Santos",
            "Seen three days ago, has a new blood pressure medicine. Her window is open.");
    static final CastMember PARIS = charted(
            "paris.dooley",
            "Paris Dooley",
            "64a51c91-c824-891e-e332-2ff688ffe922",
            "Seen 20 days ago: his window has closed. Father of Elden and Bart, whose charts he may open.");
    static final CastMember WALTER =
            added("walter.finch", "Walter Finch", "Not seen for two years. A new problem needs a visit first.");
    static final CastMember SOFIA = charted(
            "sofia.leannon",
            "Sofia Leannon",
            "1e0a4a0d-9102-2aa1-3f75-16092ed4f5f8",
            "Helps her mother Susann, and has a chart of her own.");
    static final CastMember FEDERICO = charted(
            "federico.posada",
            "Federico Posada",
            "3def8f2f-2b67-364f-a62a-31f7ad001589",
            "Reads and writes Spanish. Wrote yesterday; a nurse owes him an answer in Spanish.");
    static final CastMember NILA = charted(
            "nila.boyer",
            "Nila Boyer",
            "286ca379-2a39-83c4-4065-ed459c82df38",
            "On insulin, with three days left and no refill.");
    static final CastMember ELTON = charted(
            "elton.hermann",
            "Elton Hermann",
            "420005f6-a8b4-e80a-a6ab-f7cd36bd1026",
            "Takes strong pain medicine (schedule II), which no message can renew.");
    static final CastMember JOHNIE = charted(
            "johnie.ferry", "Johnie Ferry", "785576c2-d520-3c95-85c9-9d55b8e8409f", "A conversation at its last turn.");
    static final CastMember THEOLA = charted(
            "theola.botsford",
            "Theola Botsford",
            "559179ee-9399-0e78-f5f6-58c6a6872c94",
            "Our answer to her is late: she is told so, and so is the lead nurse.");
    static final CastMember KAY = charted(
            "kay.champlin",
            "Kay Champlin",
            "4d088a46-475f-01fb-9ed1-e489028e9874",
            "An abnormal result from yesterday; nobody has commented on it yet.");
    static final CastMember HOYT = charted(
            "hoyt.orn",
            "Hoyt Orn",
            "53779532-b8e0-3ed7-dd78-0818f12ff94b",
            "Writing is suspended after a threat, and he has appealed. Records and bills stay open.");
    static final CastMember ARDELIA = charted(
            "ardelia.rosenbaum",
            "Ardelia Rosenbaum",
            "924478b6-1ea0-f92d-2f5a-9646a895bcff",
            "A visit is coming up. Asked about a bill this week.");

    static final CastMember DR_LEE = staff(
            "hannah.lee",
            "Dr. Hannah Lee",
            StaffRole.PROVIDER,
            "Doctor: is asked by nurses, sees no inbox of her own.");
    static final CastMember DR_OSEI =
            staff("kwame.osei", "Dr. Kwame Osei", StaffRole.PROVIDER, "Doctor: on call every other night.");
    static final CastMember GRACE = staff(
            "grace.okafor",
            "Grace Okafor",
            StaffRole.CLINICAL_SUPPORT,
            "Lead nurse: the clinical list, gravest first.");
    static final CastMember TOM =
            staff("tom.brandt", "Tom Brandt", StaffRole.CLINICAL_SUPPORT, "Medical assistant: claims and answers.");
    static final CastMember DOLORES =
            staff("dolores.kim", "Dolores Kim", StaffRole.FRONT_DESK, "Front desk: sees no clinical words.");
    static final CastMember PRIYA = staff("priya.nair", "Priya Nair", StaffRole.BILLING, "Billing questions.");
    static final CastMember LUIS =
            staff("luis.ortega", "Luis Ortega", StaffRole.PRIOR_AUTHORIZATION, "Prior approvals and referrals.");
    static final CastMember HELEN = staff("helen.moss", "Helen Moss", StaffRole.RECORDS, "Records and forms.");
    static final CastMember RUTH = staff(
            "ruth.albright", "Ruth Albright", StaffRole.MANAGER, "Manager: all lists, conduct reviews, the policy.");
    static final CastMember SAM =
            staff("sam.whitfield", "Sam Whitfield", StaffRole.ADMINISTRATOR, "Administrator: accounts, no charts.");

    /// Patients without a sign-in, for whom others act.
    static final String SUSANN_CHART = "74cc35c9-48fe-e9cb-5d9c-92646388a00a";

    static final String ELDEN_CHART = "7f4a2312-9b29-3b47-b8cf-b4ffebe3ef66";
    static final String BART_CHART = "632dc6f1-fc00-6bd2-67d0-418c8ff8e47b";

    static final List<CastMember> PATIENTS =
            List.of(MARIA, PARIS, WALTER, SOFIA, FEDERICO, NILA, ELTON, JOHNIE, THEOLA, KAY, HOYT, ARDELIA);
    static final List<CastMember> STAFF = List.of(GRACE, TOM, DOLORES, PRIYA, LUIS, HELEN, DR_LEE, DR_OSEI, RUTH, SAM);

    private Cast() {}

    static Stream<CastMember> all() {
        return Stream.concat(PATIENTS.stream(), STAFF.stream());
    }

    private static CastMember added(String signIn, String name, String story) {
        return new CastMember(signIn, name, null, null, story);
    }

    private static CastMember charted(String signIn, String name, String chart, String story) {
        return new CastMember(signIn, name, chart, null, story);
    }

    private static CastMember staff(String signIn, String name, StaffRole role, String story) {
        return new CastMember(signIn, name, null, role, story);
    }
}
