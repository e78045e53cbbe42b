package health.lintel.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every page knows beside its own matter: in which language and look, where it stands, who is signed in,
/// whom to call.
///
/// @param path     of this page, without the query
/// @param query    of this page without `lang`, empty or ending in `&`, for links that stay on the page
/// @param viewer   the person signed in; never known on pages of the entrance
/// @param said     a sentence to show once, after a form was done
/// @param saveData the browser asks for few bytes: no fonts
public record Frame(
        Words words,
        Look look,
        Audience audience,
        String path,
        String query,
        @Nullable Viewer viewer,
        @Nullable String said,
        Help help,
        Assets assets,
        FormToken token,
        SaveData saveData) {

    /// Does the browser ask for few bytes (`Save-Data: on`)?
    public enum SaveData {
        ON,
        OFF
    }

    public String t(String key, Object... namesAndValues) {
        return words.of(key, namesAndValues);
    }

    public String lang() {
        return look.language().code();
    }

    public List<Audience.NavItem> nav() {
        return audience.nav().stream().filter(item -> opens(item.path())).toList();
    }

    /// May who reads this open that page? A link that leads to "not found" helps nobody.
    public boolean opens(String page) {
        return viewer == null || viewer.opens().test(page);
    }

    /// This page in another language.
    public String in(Language language) {
        return path + "?" + query + "lang=" + language.code();
    }

    public String stylesheet() {
        return assets.href(saveData == SaveData.ON ? "lintel-plain.css" : "lintel.css");
    }
}
