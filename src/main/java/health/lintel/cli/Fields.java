package health.lintel.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of one JSON object; what is there but cannot be understood is a bad line.
record Fields(String path, JsonNode json) {

    Fields {
        if (!json.isObject()) throw new BadLine((path.isEmpty() ? "the line" : path) + " is not an object");
    }

    private @Nullable JsonNode get(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private BadLine bad(String name, String what) {
        return new BadLine((path.isEmpty() ? "" : path + ".") + name + " " + what);
    }

    boolean has(String name) {
        return get(name) != null;
    }

    String text(String name) {
        String text = optionalText(name);
        if (text == null) throw bad(name, "is missing");
        return text;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode value = get(name);
        if (value == null) return null;
        if (!value.isString()) throw bad(name, "is not a text");
        return value.stringValue();
    }

    Instant moment(String name) {
        Instant moment = optionalMoment(name);
        if (moment == null) throw bad(name, "is missing");
        return moment;
    }

    @Nullable
    Instant optionalMoment(String name) {
        String text = optionalText(name);
        if (text == null) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw bad(name, "is not a moment like 2026-11-23T16:05:00-05:00");
        }
    }

    @Nullable
    LocalDate optionalDay(String name) {
        String text = optionalText(name);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad(name, "is not a day like 2026-11-23");
        }
    }

    LocalDate day(String name) {
        LocalDate day = optionalDay(name);
        if (day == null) throw bad(name, "is missing");
        return day;
    }

    @Nullable
    Integer optionalNumber(String name) {
        JsonNode value = get(name);
        if (value == null) return null;
        if (!value.isNumber()) throw bad(name, "is not a number");
        return (int) Math.floor(value.doubleValue());
    }

    int numberOrZero(String name) {
        Integer number = optionalNumber(name);
        return number == null ? 0 : number;
    }

    boolean isTrue(String name) {
        JsonNode value = get(name);
        if (value == null) return false;
        if (!value.isBoolean()) throw bad(name, "is neither true nor false");
        return value.booleanValue();
    }

    <T> T oneOf(String name, Function<String, Optional<T>> values, T otherwise) {
        String text = optionalText(name);
        if (text == null) return otherwise;
        return values.apply(text).orElseThrow(() -> bad(name, "\"" + text + "\" is not known"));
    }

    @Nullable
    Fields optionalObject(String name) {
        JsonNode value = get(name);
        return value == null ? null : new Fields(name, value);
    }

    /// A missing list is null: unknown, not empty.
    <T> @Nullable List<T> optionalList(String name, Function<Fields, T> reader) {
        JsonNode value = get(name);
        if (value == null) return null;
        if (!value.isArray()) throw bad(name, "is not a list");
        List<T> list = new ArrayList<>();
        for (JsonNode item : value) {
            list.add(reader.apply(new Fields(name + "[" + list.size() + "]", item)));
        }
        return list;
    }

    List<String> texts(String name) {
        JsonNode value = get(name);
        if (value == null) return List.of();
        if (!value.isArray()) throw bad(name, "is not a list");
        List<String> list = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isString()) throw bad(name, "is not a list of texts");
            list.add(item.stringValue());
        }
        return list;
    }
}
