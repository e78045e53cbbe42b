package health.lintel.web.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/// The table of all routes, `web/routes.txt`: what is not in it does not exist.
@Component
class Routes {
    private final List<Route> all;

    /// Asked many times a page (each way in the navigation too): plain paths by name, the rest by their first part.
    private final Map<String, Route> plain;

    private final Map<String, List<Route>> patterns;

    Routes() {
        all = read();
        plain = all.stream()
                .filter(route -> !route.path().hasPatternSyntax())
                .collect(toMap(route -> route.method() + route.path().getPatternString(), route -> route));
        patterns = all.stream()
                .filter(route -> route.path().hasPatternSyntax())
                .collect(groupingBy(route -> route.method() + first(route.path().getPatternString())));
    }

    List<Route> all() {
        return all;
    }

    /// The line that a request falls under: of several, the most specific, as the dispatcher chooses.
    Optional<Route> find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        Route exact = plain.get(asked + path);
        if (exact != null) return Optional.of(exact);
        PathContainer requested = PathContainer.parsePath(path);
        return patterns.getOrDefault(asked + first(path), List.of()).stream()
                .filter(route -> route.path().matches(requested))
                .min(Comparator.comparing(Route::path));
    }

    /// "/q" of "/q/7/claim". No route begins with a part that varies: [Route#read] refuses it.
    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    /// The address of a page to go to after signing in, if it is one of ours: never another site, never an act.
    Optional<String> page(String address) {
        boolean local = address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
        if (!local || address.length() > 500 || address.chars().anyMatch(c -> c <= ' ' || c == '{'))
            return Optional.empty();
        String path = address.split("[?#]", 2)[0];
        return find("GET", path)
                .filter(route -> !route.path().getPatternString().startsWith("/sign-in"))
                .map(route -> address);
    }

    /// The table itself, and in tests the lines of the tests' own pages beside it.
    private static List<Route> read() {
        try {
            List<Route> read = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:web/routes*.txt")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Route::read)
                        .forEach(read::add);
            }
            return List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
