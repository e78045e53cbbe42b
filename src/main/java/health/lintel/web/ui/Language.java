package health.lintel.web.ui;

import java.util.Locale;
import java.util.Optional;

/// A language that every page speaks in full.
public enum Language {
    EN("en", "English", Locale.US),
    ES("es", "Español", Locale.forLanguageTag("es-US"));

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    /// As in `lang="es"`, in file names and in stored preferences.
    public String code() {
        return code;
    }

    /// As its speakers write it.
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// The one to switch to.
    public Language other() {
        return this == EN ? ES : EN;
    }

    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) return Optional.of(language);
        }
        return Optional.empty();
    }
}
