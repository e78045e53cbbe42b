package health.lintel.coverage;

import java.util.Map;
import java.util.UUID;

/// What a patient sends in. The same id again changes nothing: a second press of the button.
///
/// @param photos as [CardPhotos] drew them
public record NewProposal(UUID id, Card.Place place, Card card, Map<Card.Side, byte[]> photos) {
    public NewProposal {
        photos = Map.copyOf(photos);
    }
}
