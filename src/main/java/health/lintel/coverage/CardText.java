package health.lintel.coverage;

import health.lintel.storage.Sealer;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// A card as sealed text of a row.
final class CardText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CardText() {}

    static byte[] seal(Card card, Sealer sealer, UUID row) {
        return sealer.seal(JSON.writeValueAsString(card), row);
    }

    static Card open(byte[] sealed, Sealer sealer, UUID row) {
        return JSON.readValue(sealer.openText(sealed, row), Card.class);
    }
}
