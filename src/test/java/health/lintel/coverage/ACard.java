package health.lintel.coverage;

/// Cards for tests.
public final class ACard {
    private ACard() {}

    public static Card of(String payer, String memberId) {
        return new Card(payer, "", "", memberId, "", Card.Relationship.SELF, "", null, "", "", "", "", null, null);
    }
}
