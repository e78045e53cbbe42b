package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;

/// A patient's message was stored; whether it is delivered or held is on its conversation.
public record MessageSent(ConversationId conversation, MessageId message, PatientId patient) {}
