package health.lintel.renewals;

import java.util.Optional;

/// Who stands at the door: the port for mutual authentication. What a practice's network needs (client
/// certificates, signed messages) is another bean of this kind.
public interface Senders {
    /// @param presented what the request brought, such as the header `Authorization`
    /// @return the sender's name; empty for a stranger, and whenever the door is not set up
    Optional<String> recognize(String presented);
}
