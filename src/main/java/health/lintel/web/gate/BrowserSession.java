package health.lintel.web.gate;

import health.lintel.accounts.SignInAnswer.Begun;
import health.lintel.accounts.SignInStep;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// What the server keeps between two requests of a browser: ids only. What they are worth is asked of the
/// modules at each request, so an end counts at once.
@Component
public class BrowserSession {
    private static final String SIGN_IN = "lintel.sign-in";
    private static final String ENROLLING = "lintel.enrolling";
    private static final String CHOSEN_PATIENT = "lintel.patient";
    /// Longer than any sign-in: its own limits end it, and a form sent after that can still say whose it was.
    private static final Duration LIFE = Duration.ofHours(13);

    private final SignIns signIns;
    private final CsrfCookies tokens;

    BrowserSession(SignIns signIns, CsrfCookies tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    /// After a right passphrase: everything before is forgotten, the session and the form token are new.
    public void begin(Begun begun, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = fresh(request, response);
        session.setAttribute(SIGN_IN, begun.signIn().toString());
        if (begun.step() == SignInStep.DONE) mark(session, begun);
    }

    /// After the second factor: a new id again, for more is now behind it.
    public void finish(Begun begun, HttpServletRequest request, HttpServletResponse response) {
        begin(begun, request, response);
    }

    /// After the code from the practice. Nothing of a patient is open with this.
    public void beginEnrolling(UUID code, HttpServletRequest request, HttpServletResponse response) {
        fresh(request, response).setAttribute(ENROLLING, code.toString());
    }

    public Optional<UUID> enrolling(HttpServletRequest request) {
        return id(request, ENROLLING);
    }

    /// The sign-in this browser names: finished or not, living or not.
    public Optional<UUID> signIn(HttpServletRequest request) {
        return id(request, SIGN_IN);
    }

    public Optional<SignedIn> signedIn(HttpServletRequest request) {
        return signIn(request).flatMap(signIns::signedIn);
    }

    public Optional<Begun> unfinished(HttpServletRequest request) {
        return signIn(request).flatMap(signIns::unfinished);
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
        tokens.renew(request, response);
    }

    Optional<UUID> chosenPatient(HttpServletRequest request) {
        return id(request, CHOSEN_PATIENT);
    }

    void choosePatient(HttpServletRequest request, @Nullable UUID patient) {
        HttpSession session = request.getSession();
        if (patient == null) session.removeAttribute(CHOSEN_PATIENT);
        else session.setAttribute(CHOSEN_PATIENT, patient.toString());
    }

    private HttpSession fresh(HttpServletRequest request, HttpServletResponse response) {
        forget(request, response);
        return request.getSession();
    }

    private static void mark(HttpSession session, Begun begun) {
        session.setMaxInactiveInterval((int) LIFE.toSeconds());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                begun.person().toString());
    }

    private static Optional<UUID> id(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(name);
        return value == null ? Optional.empty() : Optional.of(UUID.fromString(value.toString()));
    }
}
