package health.lintel.policy;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.nodes.Node;

/// Writes a policy down as one whole file, so that it needs no base: what is kept, cited and replayed.
final class PrintedPolicy {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setWidth(120)
            .setSplitLines(false)
            .build();

    private PrintedPolicy() {}

    static String of(Node policy) {
        var events = new Serialize(SETTINGS).serializeOne(policy);
        return new Present(SETTINGS).emitToString(events.iterator());
    }
}
