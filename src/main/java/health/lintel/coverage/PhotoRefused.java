package health.lintel.coverage;

/// A file that we do not take as the photo of a card.
public final class PhotoRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong, so that a page can say it in plain words.
    public enum Why {
        TOO_BIG,
        TOO_MANY_PIXELS,
        TOO_SMALL,
        NO_PHOTO,
        /// A photo with something else hidden in it.
        TWO_THINGS_AT_ONCE
    }

    private final Why why;

    PhotoRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
