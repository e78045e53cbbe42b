package health.lintel.web.patient;

/// Words as a browser sends them, made plain: one kind of line end, no control characters, nothing that turns
/// the direction of the text around. Letters, emoji and what joins them stay as they are.
final class TypedText {
    private TypedText() {}

    static String plain(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder plain = new StringBuilder(lines.length());
        lines.codePoints().filter(TypedText::isKept).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /// Nothing that anybody could read: spaces and invisible signs only.
    static boolean saysNothing(String text) {
        return text.codePoints()
                .noneMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.NON_SPACING_MARK);
    }

    private static boolean isKept(int c) {
        if (c == '\n' || c == '\t') return true;
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean isLoneHalf = c >= 0xD800 && c <= 0xDFFF;
        return !Character.isISOControl(c) && !turnsDirection && !isLoneHalf && c != 0xFEFF;
    }
}
