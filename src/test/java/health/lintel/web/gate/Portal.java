package health.lintel.web.gate;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The portal over real HTTP, with people to sign in.
@PortalTest
public abstract class Portal {
    @Autowired
    protected People people;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected MovableClock clock;

    @LocalServerPort
    int port;

    protected Cast cast;
    protected FormBrowser browser;

    @BeforeEach
    void open() {
        cast = new Cast(people, accounts);
        browser = newBrowser();
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(MovableClock.START);
    }

    protected FormBrowser newBrowser() {
        return new FormBrowser(port);
    }

    /// A browser in which this person is signed in and has read the policy.
    protected FormBrowser signedIn(Cast.Actor actor) {
        accounts.acknowledgePolicy(actor.id(), 1);
        FormBrowser with = newBrowser();
        if (with.signIn(actor.name(), Cast.PASSPHRASE).status() != 303) throw new AssertionError("not signed in");
        return with;
    }
}
