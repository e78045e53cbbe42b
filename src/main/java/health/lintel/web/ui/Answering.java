package health.lintel.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns what controllers return, an [Answer], into an HTTP answer.
@Component
class Answering implements HandlerMethodReturnValueHandler {
    private final Templates templates;

    Answering(Templates templates) {
        this.templates = templates;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer mav, NativeWebRequest web)
            throws IOException {
        mav.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        switch ((Answer) Objects.requireNonNull(value)) {
            case Page page -> {
                response.setStatus(page.status());
                if (page.publicSeconds() > 0 && !response.containsHeader(HttpHeaders.SET_COOKIE)) {
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + page.publicSeconds());
                }
                templates.draw(page.template(), Map.of("page", page), request, response);
            }
            case Redirect redirect -> lead(redirect, request, response);
        }
    }

    private static void lead(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.said() != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, Look.cookie(request, Frames.SAID, redirect.said(), Duration.ofMinutes(1)));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, redirect.path());
    }
}
