package health.lintel.web.ui;

import java.util.List;
import java.util.Locale;

/// For whom a page is made; decides the navigation and whether scripts are loaded. A page that exists is listed
/// here.
public enum Audience {
    ENTRANCE(List.of()),
    PATIENT(List.of(
            new NavItem("ui.nav.home", "/home"),
            new NavItem("ui.nav.messages", "/messages"),
            new NavItem("ui.nav.visits", "/visits"),
            new NavItem("ui.nav.records", "/records"),
            new NavItem("ui.nav.bills", "/bills"),
            new NavItem("ui.nav.insurance", "/insurance"))),
    STAFF(ofStaff()),
    ADMIN(ofStaff());

    private final List<NavItem> nav;

    Audience(List<NavItem> nav) {
        this.nav = nav;
    }

    /// Of these each sees what their role opens.
    private static List<NavItem> ofStaff() {
        return List.of(
                new NavItem("ui.nav.queue", "/q"),
                new NavItem("ui.nav.schedule", "/schedule"),
                new NavItem("ui.nav.patients", "/patients"),
                new NavItem("ui.nav.onCall", "/on-call"),
                new NavItem("ui.nav.billing", "/billing"),
                new NavItem("ui.nav.staff", "/admin/people"),
                new NavItem("ui.nav.policy", "/admin/policy"));
    }

    /// The audience of a template is the folder it lies in; what lies elsewhere is for everybody.
    static Audience of(String template) {
        for (Audience audience : values()) {
            if (template.startsWith(audience.name().toLowerCase(Locale.ROOT) + "/")) return audience;
        }
        return ENTRANCE;
    }

    public List<NavItem> nav() {
        return nav;
    }

    /// Staff answer many messages a day; patients' pages need no script at all.
    public boolean hasScripts() {
        return this == STAFF || this == ADMIN;
    }

    /// A link of the main navigation.
    ///
    /// @param key the words' key
    public record NavItem(String key, String path) {
        /// Is the page at `current` part of this?
        public boolean leadsTo(String current) {
            return current.equals(path) || current.startsWith(path + "/");
        }
    }
}
