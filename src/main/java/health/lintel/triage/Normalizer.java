package health.lintel.triage;

import health.lintel.triage.Token.Break;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts a text into words that the lexicons know, and remembers where each stood. Every character is looked at
/// once; no input makes it fail, lone surrogates and control characters included.
final class Normalizer {
    private static final Set<String> TITLES = Set.of("dr", "dra", "mr", "mrs", "ms", "sr", "sra", "st", "vs");
    private static final Map<Integer, String> PICTURES = Map.of(
            0x1F52B, "gun",
            0x1F52A, "knife",
            0x1F92E, "vomiting",
            0x1FA78, "blood",
            0x1F60F, "smirk",
            0x1F609, "wink",
            0x1F4A3, "bomb",
            0x1F48B, "kiss");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private Break pending = Break.SENTENCE;
    private boolean quotedLine;
    private boolean quotedRest;

    private Normalizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Normalizer normalizer = new Normalizer(text);
        normalizer.run();
        return normalizer.tokens;
    }

    private void run() {
        startLine(0);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            take(point, at, next);
            at = next;
        }
        endWord(text.length());
    }

    private void take(int point, int at, int next) {
        if (Character.isLetterOrDigit(point)) {
            takeLetter(point, at);
        } else if (joins(point, at, next)) {
            word.append(joined(point));
        } else if (isMark(point)) {
            return;
        } else {
            endWord(at);
            takeOther(point, at, next);
        }
    }

    private void takeLetter(int point, int at) {
        boolean number = Character.isDigit(point);
        if (!word.isEmpty() && changesKind(number)) endWord(at);
        if (word.isEmpty()) wordStart = at;
        if (point < 128) {
            word.append((char) Character.toLowerCase(point));
            return;
        }
        String plain = java.text.Normalizer.normalize(Character.toString(point), Form.NFKD);
        plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(word::appendCodePoint);
    }

    /// "101F" and "10mg" are a number and a unit; "k1ll" is one word.
    private boolean changesKind(boolean number) {
        boolean digitsSoFar = Character.isDigit(word.charAt(word.length() - 1));
        return !number && digitsSoFar && Character.isDigit(word.charAt(0));
    }

    private boolean joins(int point, int at, int next) {
        if (word.isEmpty() || next >= text.length()) return false;
        char before = text.charAt(at - 1);
        char after = text.charAt(next);
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (point) {
            case '\'', 0x2019, 0x2018, '`', 0xB4, '*', '@', '$', '#' -> letters;
            case '.', ',', '/', ':' -> digits;
            default -> false;
        };
    }

    private static String joined(int point) {
        return switch (point) {
            case '\'', 0x2019, 0x2018, '`', 0xB4 -> "'";
            case '*', '#' -> "x";
            case '@' -> "a";
            case '$' -> "s";
            default -> Character.toString(point);
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private void takeOther(int point, int at, int next) {
        switch (point) {
            case '\n', '\r' -> {
                part(Break.SENTENCE);
                startLine(next);
            }
            case '.', '!', '?', 0x2026 -> endOfSentence(point, next);
            case ';', ':', '(', ')', '[', ']', 0x2014, 0x2013, '"', 0x201C, 0x201D -> part(Break.CLAUSE);
            case ',' -> part(Break.COMMA);
            case '$', '%', '+' -> add(Character.toString(point), at, next);
            case '-' -> dash(at, next);
            case '/' -> slash();
            default -> picture(point, at, next);
        }
    }

    private void picture(int point, int at, int next) {
        String name = PICTURES.get(point);
        if (name != null) add(name, at, next);
        if (point == 0xA1 || point == 0xBF) part(Break.CLAUSE);
    }

    private void dash(int at, int next) {
        boolean spaced = at > 0 && text.charAt(at - 1) == ' ' && next < text.length() && text.charAt(next) == ' ';
        boolean doubled = next < text.length() && text.charAt(next) == '-';
        if (spaced || doubled) part(Break.CLAUSE);
    }

    private void slash() {
        if (tokens.isEmpty()) return;
        Token last = tokens.getLast();
        if (last.word().equals("w")) tokens.set(tokens.size() - 1, last.as("with"));
    }

    private void endOfSentence(int point, int next) {
        boolean dot = point == '.';
        if (dot && !tokens.isEmpty() && TITLES.contains(tokens.getLast().word())) return;
        boolean asked = point == '?' && !tokens.isEmpty() && pending == Break.NONE;
        if (asked) add("?", next - 1, next);
        boolean more = next < text.length() && text.charAt(next) == '.';
        part(more || point == 0x2026 ? Break.CLAUSE : Break.SENTENCE);
    }

    private void part(Break strength) {
        if (strength.compareTo(pending) > 0) pending = strength;
    }

    private void startLine(int at) {
        int first = at;
        while (first < text.length() && text.charAt(first) == ' ') first++;
        quotedLine = first < text.length() && text.charAt(first) == '>';
        if (!quotedRest) quotedRest = startsQuotation(first);
    }

    /// "On Tue, Nov 3, Dr. Lee wrote:" or a line of dashes with "Original Message": all below is not the writer's.
    private boolean startsQuotation(int at) {
        int end = at;
        while (end < text.length() && end - at < 160 && text.charAt(end) != '\n') end++;
        String line = text.substring(at, end).strip().toLowerCase(java.util.Locale.ROOT);
        boolean wrote = line.endsWith("wrote:") || line.endsWith("escribi\u00f3:") || line.endsWith("escribio:");
        return (wrote && (line.startsWith("on ") || line.startsWith("el ")))
                || line.contains("original message---")
                || line.contains("mensaje original---");
    }

    private void endWord(int end) {
        if (word.isEmpty()) return;
        String done = word.toString();
        word.setLength(0);
        int quote = done.indexOf('\'');
        if (quote > 0 && done.endsWith("'ll")) {
            addWord(done.substring(0, done.length() - 3), end);
            add("will", wordStart, end);
        } else if (quote > 0 && done.endsWith("'s")) {
            addWord(done.substring(0, done.length() - 2), end);
        } else {
            addWord(done, end);
        }
    }

    private void addWord(String done, int end) {
        String plain = done.indexOf('\'') < 0 ? done : done.replace("'", "");
        if (Character.isDigit(plain.charAt(0))) plain = number(plain);
        add(plain, wordStart, end);
    }

    /// "1,180" is 1180, the Spanish "38,6" is 38.6.
    private static String number(String digits) {
        int comma = digits.lastIndexOf(',');
        if (comma < 0) return digits;
        boolean thousands = digits.length() - comma == 4;
        return thousands ? digits.replace(",", "") : digits.replace(',', '.');
    }

    private void add(String done, int start, int end) {
        if (done.isEmpty()) return;
        tokens.add(new Token(done, start, end, pending, quotedLine || quotedRest));
        pending = Break.NONE;
    }
}
