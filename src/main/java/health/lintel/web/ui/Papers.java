package health.lintel.web.ui;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import health.lintel.policy.Policies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes PDFs out of the templates under `paper/`: well-formed, without links to anything outside.
@Component
public class Papers {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "health.lintel.web.pages");
    private final WordBook book;
    /// Asked for when a paper is made: public pages stand without a policy's database.
    private final ObjectProvider<Policies> policies;

    Papers(WordBook book, ObjectProvider<Policies> policies) {
        this.book = book;
        this.policies = policies;
    }

    /// @param paper  the template's name
    /// @param values its parameters, besides `words` and `practice`
    public byte[] pdf(String paper, Map<String, Object> values, Language language) {
        var practice = policies.getObject().calendar().practice();
        Map<String, Object> all = new HashMap<>(values);
        all.put("words", book.in(language, practice.zone()));
        all.put("practice", practice.name());
        StringOutput html = new StringOutput(4_096);
        engine.render("paper/" + paper + ".jte", all, html);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(html.toString(), null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
