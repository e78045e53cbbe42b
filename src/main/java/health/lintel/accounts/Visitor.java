package health.lintel.accounts;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a try to sign in comes from.
///
/// @param address network address, for counting wrong tries
/// @param device  what the browser says it runs on, in a few plain words; empty if it does not say
public record Visitor(String address, String device) {

    /// @param userAgent the browser's own description; it may say anything, so only known words are taken from it
    public static Visitor of(String address, String userAgent) {
        String device = Stream.of(browser(userAgent), system(userAgent))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return new Visitor(address, device);
    }

    private static String browser(String userAgent) {
        String text = userAgent.toLowerCase(Locale.ROOT);
        if (text.contains("edg/")) return "Edge";
        if (text.contains("firefox/")) return "Firefox";
        if (text.contains("chrome/") || text.contains("crios/")) return "Chrome";
        if (text.contains("safari/")) return "Safari";
        return "";
    }

    private static String system(String userAgent) {
        String text = userAgent.toLowerCase(Locale.ROOT);
        if (text.contains("iphone")) return "iPhone";
        if (text.contains("ipad")) return "iPad";
        if (text.contains("android")) return "Android";
        if (text.contains("windows")) return "Windows";
        if (text.contains("mac os")) return "Mac";
        if (text.contains("linux")) return "Linux";
        return "";
    }
}
