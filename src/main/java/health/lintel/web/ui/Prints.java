package health.lintel.web.ui;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What is printed: well-formed HTML out of a template without links to anything outside, and PDF from that same
/// HTML.
@Component
public class Prints {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "health.lintel.web.pages");

    /// @param template the template's name, without its ending
    public String html(String template, Map<String, Object> values) {
        StringOutput html = new StringOutput(8_192);
        engine.render(template + ".jte", values, html);
        return html.toString();
    }

    public byte[] pdf(String html) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().withHtmlContent(html, null).toStream(bytes).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
