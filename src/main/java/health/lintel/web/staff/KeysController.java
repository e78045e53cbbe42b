package health.lintel.web.staff;

import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Turns the keys of the queue on and off, for this browser.
@Controller
class KeysController {

    @PostMapping("/q/keys")
    Answer create(
            @RequestParam(defaultValue = "on") String keys, HttpServletRequest request, HttpServletResponse response) {
        boolean off = keys.equals("off");
        String cookie = ResponseCookie.from(ShortKeys.COOKIE, off ? "off" : "on")
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(Duration.ofDays(365))
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
        return Redirect.to("/q").saying(off ? "staff.keys.off" : "staff.keys.on");
    }
}
