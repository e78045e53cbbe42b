package health.lintel.renewals;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A small document from a stranger: no document type, no entity from outside, no depth or number beyond what a
/// real message has. Namespaces are passed over.
final class XmlTree {
    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 2_000;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final List<XmlTree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlTree(String name) {
        this.name = name;
    }

    /// Why a document was not read; the words hold nothing of it.
    static final class NotRead extends Exception {
        private static final long serialVersionUID = 1;

        NotRead(String why) {
            super(why);
        }
    }

    static XmlTree read(InputStream document) throws NotRead {
        try {
            return read(FACTORY.createXMLStreamReader(document));
        } catch (XMLStreamException | RuntimeException e) {
            throw new NotRead("not well-formed XML");
        }
    }

    private static XmlTree read(XMLStreamReader reader) throws XMLStreamException, NotRead {
        Deque<XmlTree> open = new ArrayDeque<>();
        XmlTree root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS) throw new NotRead("more than 2,000 elements");
                    if (open.size() >= DEEPEST) throw new NotRead("deeper than 32 elements");
                    XmlTree element = new XmlTree(reader.getLocalName());
                    if (root == null) root = element;
                    if (!open.isEmpty()) open.getLast().children.add(element);
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) open.getLast().text.append(reader.getText());
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new NotRead("a document type or entity");
                default -> {}
            }
        }
        if (root == null) throw new NotRead("an empty document");
        return root;
    }

    String name() {
        return name;
    }

    List<XmlTree> children() {
        return children;
    }

    /// The first element of that name, nearest to the top.
    @Nullable
    XmlTree find(String wanted) {
        Deque<XmlTree> waiting = new ArrayDeque<>(children);
        while (!waiting.isEmpty()) {
            XmlTree next = waiting.removeFirst();
            if (next.name.equals(wanted)) return next;
            waiting.addAll(next.children);
        }
        return null;
    }

    /// The text of the element at the end of these steps, each anywhere below the one before; null if it is empty.
    @Nullable
    String text(String... steps) {
        XmlTree at = this;
        for (String step : steps) {
            at = at.find(step);
            if (at == null) return null;
        }
        String found = at.text.toString().strip();
        return found.isEmpty() ? null : found;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
