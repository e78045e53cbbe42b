package health.lintel.web.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Draws templates, whole before the first byte leaves, so that an error never cuts a page in the middle. Also
/// resolves view names (`entrance/sign-in`, with `page` in the model), for controllers that answer with a name.
@Component
class Templates implements ViewResolver, Ordered {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "health.lintel.web.pages");
    private final Frames frames;

    Templates(Frames frames) {
        this.frames = frames;
    }

    void draw(String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Frame frame = frames.frame(Audience.of(template), request, response);
        Map<String, Object> values = new HashMap<>();
        if (model.containsKey("page")) values.put("page", Objects.requireNonNull(model.get("page")));
        values.put("frame", frame);
        StringOutput html = new StringOutput(16_384);
        engine.render(template + ".jte", values, html);
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, frame.lang());
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language, Save-Data, HX-Request");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.contains(":") || !engine.hasTemplate(name + ".jte")) return null;
        return (model, request, response) -> draw(name, model == null ? Map.of() : model, request, response);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
