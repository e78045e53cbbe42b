package health.lintel.web.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/// Turns what controllers return, an [Answer], into an HTTP answer: draws the page whole before the first byte leaves,
/// so that a page is never cut in the middle by an error.
@Component
class Answering implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "health.lintel.web.pages");
    private final Frames frames;

    Answering(Frames frames) {
        this.frames = frames;
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
            case Page page -> draw(page, request, response);
            case Redirect redirect -> lead(redirect, request, response);
        }
    }

    private void draw(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringOutput html = new StringOutput(16_384);
        Frame frame = frames.frame(page, request, response);
        templates.render(page.template() + ".jte", Map.of("frame", frame, "page", page), html);
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, frame.lang());
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language, Save-Data, HX-Request");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
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
