package health.lintel.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.storage.Transactions;
import health.lintel.web.gate.Matrix.Cell;
import health.lintel.web.gate.Matrix.Principal;
import health.lintel.web.gate.Matrix.Whose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every declared route, asked over real HTTP by every kind of person: what is theirs, what is somebody else's, what
/// does not exist. What comes out is written to `docs/authorization.md`; `LINTEL_WRITE_DOCS=1` brings it up to date.
class AuthorizationMatrixTest extends Portal {
    private static final Path DOC = Path.of("docs/authorization.md");
    /// Signing in and out would end the very sign-in that asks.
    private static final Set<String> ENDS_THE_SIGN_IN = Set.of(
            "POST /sign-in",
            "POST /sign-out",
            "POST /me/sign-ins/end",
            "POST /me/sign-ins/{id}/end",
            "POST /staff/me/sign-ins/end",
            "POST /staff/me/sign-ins/{id}/end");

    @Autowired
    Routes routes;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    private MatrixThings things;
    private List<Principal> principals;
    private int asked;

    @BeforeEach
    void everybody_is_here() {
        things = beans.createBean(MatrixThings.class);
        principals = things.principals(this);
    }

    /// All tests share one practice: what was opened here would stand in everybody's lists.
    @AfterEach
    void finishWhatWasOpened() {
        transactions.forSystem(() -> jdbc.sql(
                        "update workqueue.task set status = 'COMPLETED', closed_at = :now where closed_at is null")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update());
    }

    @Test
    void everybody_gets_what_is_declared_and_what_is_anothers_looks_like_what_is_not() throws IOException {
        List<String> rows = new ArrayList<>();
        Set<String> wrong = new TreeSet<>();
        for (Route route : routes.all()) {
            String line = route.method() + " " + route.path().getPatternString();
            if (line.contains("/try/") || line.contains("*")) continue;
            StringBuilder row = new StringBuilder("| `" + line + "` |");
            for (Principal principal : principals) {
                String found = ask(route, line, principal, wrong);
                row.append(' ').append(found).append(" |");
            }
            rows.add(row.toString());
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(2000);
        compare(rows);
    }

    private String ask(Route route, String line, Principal principal, Set<String> wrong) {
        boolean admitted = principal.isAdmitted(route);
        if (ENDS_THE_SIGN_IN.contains(line) && admitted && !line.contains("{")) return "yes";
        Cell own = things.ask(principal, route, ENDS_THE_SIGN_IN.contains(line) ? Whose.NOBODYS : Whose.OWN);
        asked++;
        if (!admitted) {
            if (!own.isRefused(principal)) wrong.add(line + " as " + principal.name() + " was not refused: " + own);
            return own.isSignIn() ? "sign in" : "no";
        }
        boolean mayBeEmpty = things.hasNothing(principal, line) || ENDS_THE_SIGN_IN.contains(line);
        if (own.isRefused(principal) && !mayBeEmpty || own.status() >= 500) {
            wrong.add(line + " as " + principal.name() + " was refused: " + own);
        }
        if (!route.path().getPatternString().contains("{") || line.contains("/assets/")) return "yes";
        Cell unknown = things.ask(principal, route, Whose.NOBODYS);
        Cell foreign = things.ask(principal, route, Whose.ANOTHERS);
        asked += 2;
        if (unknown.status() < 300 && !isByPhoneOnly(line, principal))
            wrong.add(line + " as " + principal.name() + " found what is not: " + unknown);
        if (!foreign.looksLike(unknown)) {
            wrong.add(line + " as " + principal.name() + " tells another's from nobody's: " + foreign.beside(unknown));
        }
        return things.hasNothing(principal, line) ? "none" : "own";
    }

    /// Whose messages are paused is told to call, before anybody looks for their draft.
    private static boolean isByPhoneOnly(String line, Principal principal) {
        return line.equals("GET /visits/request/{draft}")
                && Set.of("suspended", "former").contains(principal.name());
    }

    private void compare(List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Who may do what",
                "",
                "Written by `AuthorizationMatrixTest`, which asks every route over HTTP as every kind of person; do not"
                        + " edit.",
                "`yes`: may. `own`: may, for what is theirs or their work's; what is another's is answered like what"
                        + " does not exist. `none`: may, but has nothing there. `no`: not found. `sign in`: is led to a"
                        + " sign-in.",
                "",
                "| | "
                        + String.join(
                                " | ", principals.stream().map(Principal::name).toList()) + " |",
                "|---|" + "---|".repeat(principals.size())));
        lines.addAll(rows);
        String text = String.join("\n", lines) + "\n";
        if ("1".equals(System.getenv("LINTEL_WRITE_DOCS"))) Files.writeString(DOC, text);
        assertThat(DOC).as("stale: run this test with LINTEL_WRITE_DOCS=1").hasContent(text);
    }

    FormBrowser fresh() {
        return newBrowser();
    }

    FormBrowser withSession(Cast.Actor actor) {
        return signedIn(actor);
    }

    Cast theCast() {
        return cast;
    }
}
