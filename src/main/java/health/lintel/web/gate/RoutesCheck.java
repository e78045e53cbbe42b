package health.lintel.web.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Holds controllers and table together: the portal does not start with a page that the table does not name, and a
/// request reaches only the page that the gate decided on.
@Component
class RoutesCheck implements HandlerInterceptor {
    private static final String OURS = "health.lintel.";

    private final Routes routes;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    RoutesCheck(
            Routes routes,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.routes = routes;
        this.mappings = mappings;
    }

    @EventListener(ContextRefreshedEvent.class)
    void refuseToStartWithUndeclaredRoutes() {
        Set<String> undeclared = new TreeSet<>(mapped());
        undeclared.removeAll(declared());
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException("Not in web/routes.txt, so nobody could use them: " + undeclared);
        }
    }

    Set<String> declared() {
        Set<String> lines = new TreeSet<>();
        for (Route route : routes.all()) {
            lines.add(route.method() + " " + route.path().getPatternString());
        }
        return lines;
    }

    Set<String> mapped() {
        Set<String> lines = new TreeSet<>();
        mappings.getObject().getHandlerMethods().forEach((mapping, handler) -> {
            if (isOurs(handler)) lines.addAll(lines(mapping));
        });
        return lines;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws java.io.IOException {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) return true;
        if (request.getDispatcherType() != DispatcherType.REQUEST) return true;
        Object called = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean same = request.getAttribute(RoutesGate.LET_THROUGH) instanceof Route route
                && called != null
                && route.path().getPatternString().equals(called.toString());
        if (!same) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return same;
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith(OURS);
    }

    private static Set<String> lines(RequestMappingInfo mapping) {
        Set<String> lines = new TreeSet<>();
        for (String path : mapping.getPatternValues()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty()) lines.add("ANY " + path);
            for (RequestMethod method : methods) lines.add(method.name() + " " + path);
        }
        return lines;
    }
}
